package org.handrail.schemas.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handrail.schemas.gate.Break.Hurt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Compares a schema with its last release, both without references. Because old and new readers both meet old and new
 * events, what the schema accepts in a known field may neither grow nor shrink; only an optional field may be added.
 * A keyword that this class does not know may not change at all.
 */
final class SchemaComparison {

    private static final Set<String> WORDS_ONLY = Set.of(
            "$schema", "$id", "$defs", "$comment", "title", "description", "examples", "deprecated");
    private static final Set<String> LOWER = Set.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    private static final Set<String> UPPER = Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");

    private final List<Break> breaks = new ArrayList<>();

    private SchemaComparison() {}

    static List<Break> breaks(JsonNode released, JsonNode current) {
        SchemaComparison comparison = new SchemaComparison();
        comparison.compare("", released, current);
        return List.copyOf(comparison.breaks);
    }

    private void compare(String at, JsonNode released, JsonNode current) {
        Set<String> keywords = new TreeSet<>(released.propertyNames());
        keywords.addAll(current.propertyNames());
        keywords.removeAll(WORDS_ONLY);
        if (keywords.remove("const") | keywords.remove("enum")) {
            values(at, released, current);
        }
        keywords.forEach(keyword -> keyword(at, keyword, released, current));
    }

    private void keyword(String at, String keyword, JsonNode released, JsonNode current) {
        JsonNode was = released.path(keyword);
        JsonNode is = current.path(keyword);
        if (keyword.equals("properties")) {
            properties(at, released, current);
        } else if (keyword.equals("required")) {
            required(at, was, is);
        } else if (keyword.equals("items") && was.isObject() && is.isObject()) {
            compare(at + "/items", was, is);
        } else if (keyword.equals("additionalProperties")) {
            boolean closes = !was.equals(is) && !is.asBoolean(true);
            boolean opens = !was.equals(is) && !was.asBoolean(true);
            report(closes || is.isObject(), at, Hurt.NEW_READER, "unknown fields are no longer let through");
            report(opens || was.isObject(), at, Hurt.OLD_READER, "unknown fields were not let through");
        } else if (LOWER.contains(keyword) || UPPER.contains(keyword)) {
            bound(at, keyword, was, is);
        } else {
            report(!was.equals(is), at, Hurt.BOTH, keyword + " changed");
        }
    }

    private void properties(String at, JsonNode released, JsonNode current) {
        JsonNode was = released.path("properties");
        JsonNode is = current.path("properties");
        for (String field : was.propertyNames()) {
            // Old events keep the field for ever; free again, its name could come to mean something else.
            report(!is.has(field), at + "/" + field, Hurt.BOTH, "field removed");
            if (is.has(field)) {
                compare(at + "/" + field, was.get(field), is.get(field));
            }
        }
        boolean closed = released.path("additionalProperties").isBoolean()
                && !released.get("additionalProperties").booleanValue();
        is.propertyNames().stream().filter(field -> closed && !was.has(field)).forEach(field ->
                report(true, at + "/" + field, Hurt.OLD_READER, "field added to a closed object"));
    }

    private void required(String at, JsonNode was, JsonNode is) {
        minus(is, was).forEach(field -> report(true, at + "/" + field.asString(), Hurt.NEW_READER, "now required"));
        minus(was, is).forEach(field -> report(true, at + "/" + field.asString(), Hurt.OLD_READER, "no longer required"));
    }

    private void values(String at, JsonNode released, JsonNode current) {
        JsonNode was = allowed(released);
        JsonNode is = allowed(current);
        report(was.isMissingNode(), at, Hurt.NEW_READER, "values are now listed");
        report(is.isMissingNode(), at, Hurt.OLD_READER, "values are no longer listed");
        if (!was.isMissingNode() && !is.isMissingNode()) {
            minus(is, was).forEach(value -> report(true, at, Hurt.OLD_READER, "value added: " + value));
            minus(was, is).forEach(value -> report(true, at, Hurt.NEW_READER, "value removed: " + value));
        }
    }

    private static JsonNode allowed(JsonNode schema) {
        return schema.has("const") ? JsonNodeFactory.instance.arrayNode().add(schema.get("const")) : schema.path("enum");
    }

    private void bound(String at, String keyword, JsonNode was, JsonNode is) {
        if (was.isMissingNode() || is.isMissingNode()) {
            Hurt hurt = was.isMissingNode() ? Hurt.NEW_READER : Hurt.OLD_READER;
            report(true, at, hurt, keyword + (was.isMissingNode() ? " added" : " removed"));
            return;
        }
        int direction = decimal(is).compareTo(decimal(was)) * (LOWER.contains(keyword) ? 1 : -1);
        report(direction > 0, at, Hurt.NEW_READER, keyword + " tightened");
        report(direction < 0, at, Hurt.OLD_READER, keyword + " loosened");
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.decimalValue();
    }

    private static Stream<JsonNode> minus(JsonNode left, JsonNode right) {
        Set<JsonNode> taken = new HashSet<>();
        right.forEach(taken::add);
        return (left.isArray() ? left.valueStream() : Stream.<JsonNode>empty()).filter(v -> !taken.contains(v));
    }

    private void report(boolean broken, String at, Hurt hurt, String why) {
        if (broken) {
            breaks.add(new Break(at.isEmpty() ? "/" : at, hurt, why));
        }
    }
}
