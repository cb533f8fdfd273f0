package org.handrail.schemas.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.handrail.schemas.Language;
import org.handrail.schemas.PublishedLanguage;
import org.handrail.schemas.PublishedLanguage.Example;
import org.handrail.schemas.References;
import org.handrail.schemas.SchemaCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PersonalDataLintTest {

    static List<String> schemas() {
        return Language.schemas().keySet().stream().filter(name -> !name.equals("common")).toList();
    }

    static List<Example> examples() {
        return PublishedLanguage.types().stream().flatMap(type -> PublishedLanguage.examples(type).stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void no_event_has_room_for_personal_data(String name) {
        assertThat(PersonalDataLint.findings(new References(Language.schemas()).resolve(name))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        // field names
        "name            | {\"type\":\"boolean\"}                                   | forbidden word name",
        "patientName     | {\"type\":\"boolean\"}                                   | forbidden word name",
        "birthDate       | {\"type\":\"string\",\"enum\":[\"a\"]}                   | forbidden word birth",
        "emergency-phone | {\"type\":\"boolean\"}                                   | forbidden word phone",
        "email           | {\"type\":\"boolean\"}                                   | forbidden word email",
        "home_address    | {\"type\":\"boolean\"}                                   | forbidden word address",
        "note            | {\"type\":\"boolean\"}                                   | forbidden word note",
        "freeText        | {\"type\":\"boolean\"}                                   | forbidden word text",
        "comment         | {\"type\":\"boolean\"}                                   | forbidden word comment",
        // strings
        "why | {\"type\":\"string\"}                                                | a string needs a list of values or a pattern",
        "why | {\"type\":\"string\",\"enum\":[]}                                    | a string needs a list of values or a pattern",
        "why | {\"type\":\"string\",\"format\":\"date\"}                            | a string needs a list of values or a pattern",
        "why | {\"type\":\"string\",\"maxLength\":40}                               | a string needs a list of values or a pattern",
        "why | {\"type\":\"string\",\"pattern\":\".*\"}                             | the pattern lets free text through",
        "why | {\"type\":\"string\",\"pattern\":\"^.+$\",\"maxLength\":9}           | the pattern lets free text through",
        "why | {\"type\":\"string\",\"pattern\":\"^[A-Za-z]+$\",\"maxLength\":9}    | the pattern lets free text through",
        "why | {\"type\":\"string\",\"pattern\":\"^[a-z ]+$\",\"maxLength\":9}      | the pattern lets free text through",
        "why | {\"type\":\"string\",\"pattern\":\"^[+0-9]+$\",\"maxLength\":15}     | the pattern lets free text through",
        "why | {\"type\":\"string\",\"pattern\":\"^[^,]+@.+$\",\"maxLength\":40}    | the pattern lets free text through",
        "why | {\"type\":\"string\",\"pattern\":\"^[a-z0-9]*$\",\"maxLength\":40}   | the pattern lets free text through",
        "why | {\"type\":\"string\",\"pattern\":\"^[a-z0-9]+$\"}                    | the pattern lets free text through",
        "why | {\"type\":\"string\",\"pattern\":\"[a-z]-[0-9]\"}                    | a pattern must cover the whole string",
        "why | {\"type\":\"string\",\"pattern\":\"^[a-z$\"}                         | the pattern is not a pattern",
        // numbers
        "count | {\"type\":\"integer\"}                                             | a number needs a minimum and a maximum",
        "count | {\"type\":\"integer\",\"minimum\":0}                               | a number needs a minimum and a maximum",
        "count | {\"type\":\"number\",\"minimum\":0,\"maximum\":15550100}           | a number this large could be a phone number, a record number or a date",
        // shapes
        "why | {\"description\":\"D\"}                                              | a single type other than null must be said",
        "why | {\"type\":[\"string\",\"null\"]}                                     | a single type other than null must be said",
        "why | {\"type\":\"null\"}                                                  | a single type other than null must be said",
        "why | {\"type\":\"object\",\"additionalProperties\":true}                  | an object must list its fields",
        "why | {\"type\":\"array\"}                                                 | an array must say what its items are",
        "why | {\"type\":\"boolean\",\"default\":true}                              | default is not a keyword the lint can judge",
        "why | {\"type\":\"boolean\",\"anyOf\":[{\"type\":\"string\"}]}             | anyOf is not a keyword the lint can judge",
        "why | {\"type\":\"object\",\"properties\":{},\"patternProperties\":{}}     | patternProperties is not a keyword the lint can judge",
    })
    void a_field_that_could_carry_personal_data_is_found(String field, String schema, String finding) {
        assertThat(PersonalDataLint.findings(event(field, schema))).contains("/" + field + ": " + finding);
    }

    @Test
    void room_for_personal_data_is_found_at_any_depth() {
        String nested = """
                {"type":"array","items":{"type":"object","additionalProperties":true,"properties":{
                  "who":{"type":"string","description":"D"}}}}""";
        assertThat(PersonalDataLint.findings(event("people", nested)))
                .containsExactly("/people/items/who: a string needs a list of values or a pattern");
    }

    @Test
    void a_closed_object_and_a_field_without_description_are_found() {
        JsonNode schema = Language.parse("""
                {"type":"object","additionalProperties":false,"properties":{"late":{"type":"boolean"}}}""");
        assertThat(PersonalDataLint.findings(schema)).containsExactly(
                "/: additionalProperties must be true, or old readers refuse what is added later",
                "/late: a field must be described");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane Doe", "jane.doe@example.org", "+15550100", "She was afraid of falling."})
    void personal_data_put_in_place_of_any_string_of_any_example_is_refused(String planted) {
        for (Example example : examples()) {
            for (JsonPointer place : strings(JsonPointer.empty(), Language.parse(example.json()))) {
                JsonNode data = Language.parse(example.json());
                put(data.at(place.head()), place.last(), planted);
                assertThat(SchemaCheck.lenient().problems(example.type(), data)).as("%s%s", example, place).isNotEmpty();
            }
        }
    }

    private static List<JsonPointer> strings(JsonPointer at, JsonNode node) {
        List<JsonPointer> found = new ArrayList<>();
        if (node.isString()) {
            found.add(at);
        }
        node.forEachEntry((field, value) -> found.addAll(strings(at.appendProperty(field), value)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(strings(at.appendIndex(i), node.get(i)));
        }
        return found;
    }

    private static void put(JsonNode parent, JsonPointer last, String planted) {
        if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), planted);
        } else {
            ((ObjectNode) parent).put(last.getMatchingProperty(), planted);
        }
    }

    private static JsonNode event(String field, String schema) {
        ObjectNode value = (ObjectNode) Language.parse(schema);
        if (!value.has("description")) {
            value.put("description", "D");
        }
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("type", "object").put("additionalProperties", true);
        event.putObject("properties").set(field, value);
        return event;
    }
}
