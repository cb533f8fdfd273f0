package org.handrail.schemas.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Finds places in a schema (without references) where a name, a contact, a birth date or free text would fit. It asks
 * for more than JSON Schema does: only keywords listed here, every type said, every string closed, every number bounded.
 */
final class PersonalDataLint {

    /** Words that say a field is about a person's identity or holds prose; field names are read word by word. */
    private static final Set<String> FORBIDDEN = Set.of(
            "name", "names", "surname", "forename", "given", "family", "initials", "phone", "telephone", "mobile", "fax",
            "email", "mail", "address", "street", "city", "zip", "postcode", "birth", "birthdate", "birthday", "dob",
            "ssn", "mrn", "insurance", "note", "notes", "text", "comment", "comments", "remark", "remarks", "message");

    /** What a closed string must refuse. */
    private static final List<String> PERSONAL = List.of(
            "Jane", "Doe", "Jane Doe", "jane doe", "DOE^JANE", "O'Neil", "Müller", "jane.doe@example.org",
            "+1 555 0100", "+15550100", "(555) 010-0199", "555 0100", "12 Main Street", "02/29/1984", "29 Feb 1984",
            "She was afraid.", "felt dizzy, then better", "", " ", "a\nb", "x".repeat(400));

    private static final Set<String> KEYWORDS = Set.of(
            "$schema", "$id", "$comment", "title", "description", "type", "enum", "pattern", "format", "minLength",
            "maxLength", "minimum", "maximum", "items", "minItems", "maxItems", "properties", "required",
            "additionalProperties");

    /** More digits than any clinical value needs, and fewer than a phone or record number or a date written as one. */
    private static final long LARGEST_NUMBER = 1_000_000;

    private final List<String> findings = new ArrayList<>();

    private PersonalDataLint() {}

    /** What the lint found, as {@code place: reason}; empty if the schema is clean. */
    static List<String> findings(JsonNode schema) {
        PersonalDataLint lint = new PersonalDataLint();
        lint.schema("", schema);
        return List.copyOf(lint.findings);
    }

    private void schema(String at, JsonNode schema) {
        schema.propertyNames().stream().filter(keyword -> !KEYWORDS.contains(keyword)).forEach(keyword ->
                report(at, keyword + " is not a keyword the lint can judge"));
        JsonNode type = schema.path("type");
        switch (type.isString() ? type.stringValue() : "") {
            case "object" -> object(at, schema);
            case "array" -> array(at, schema);
            case "string" -> string(at, schema);
            case "integer", "number" -> number(at, schema);
            case "boolean" -> { }
            default -> report(at, "a single type other than null must be said");
        }
    }

    private void object(String at, JsonNode schema) {
        if (schema.path("properties").isEmpty()) {
            report(at, "an object must list its fields");
        }
        if (!schema.path("additionalProperties").asBoolean(false)) {
            report(at, "additionalProperties must be true, or old readers refuse what is added later");
        }
        schema.path("properties").forEachEntry((field, value) -> {
            words(field).filter(FORBIDDEN::contains).forEach(word -> report(at + "/" + field, "forbidden word " + word));
            if (!value.path("description").isString() || value.get("description").stringValue().isBlank()) {
                report(at + "/" + field, "a field must be described");
            }
            schema(at + "/" + field, value);
        });
    }

    private void array(String at, JsonNode schema) {
        if (schema.path("items").isObject()) {
            schema(at + "/items", schema.get("items"));
        } else {
            report(at, "an array must say what its items are");
        }
    }

    private void string(String at, JsonNode schema) {
        if (!schema.path("enum").isEmpty()) {
            return;
        }
        if (!schema.path("pattern").isString()) {
            report(at, "a string needs a list of values or a pattern");
            return;
        }
        String regex = schema.get("pattern").stringValue();
        if (!regex.startsWith("^") || !regex.endsWith("$")) {
            report(at, "a pattern must cover the whole string");
        }
        try {
            Pattern pattern = Pattern.compile(regex);
            int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
            PERSONAL.stream()
                    .filter(text -> text.length() <= longest && pattern.matcher(text).find())
                    .findFirst()
                    .ifPresent(text -> report(at, "the pattern lets free text through"));
        } catch (PatternSyntaxException _) {
            report(at, "the pattern is not a pattern");
        }
    }

    private void number(String at, JsonNode schema) {
        JsonNode minimum = schema.path("minimum");
        JsonNode maximum = schema.path("maximum");
        if (!minimum.isNumber() || !maximum.isNumber()) {
            report(at, "a number needs a minimum and a maximum");
        } else if (minimum.asLong() < -LARGEST_NUMBER || maximum.asLong() > LARGEST_NUMBER) {
            report(at, "a number this large could be a phone number, a record number or a date");
        }
    }

    /** {@code emergencyPhoneNumber}, {@code home-address} and {@code ce_time}, each word in lower case. */
    private static Stream<String> words(String field) {
        return Stream.of(field.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+")).map(word -> word.toLowerCase(Locale.ROOT));
    }

    private void report(String at, String reason) {
        findings.add((at.isEmpty() ? "/" : at) + ": " + reason);
    }
}
