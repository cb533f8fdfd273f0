package org.handrail.schemas.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.schemas.Language;
import org.handrail.schemas.PublishedLanguage;
import org.handrail.schemas.References;
import tools.jackson.databind.JsonNode;

/** Writes the catalogue page for people, from the catalogue and the schemas. */
final class EventsPage {

    private final Map<String, JsonNode> schemas = Language.schemas();
    private final Map<String, JsonNode> released = Language.released();
    private final StringBuilder page = new StringBuilder();

    String text() {
        page.append("""
                # Events

                <!-- Written from shared-schemas (GeneratedFilesTest says how). Do not edit. -->

                Every event that the services publish: CloudEvents 1.0 in Kafka's binary mode, data as JSON. A reader lets
                unknown fields pass; a producer sends none. Times are RFC 3339 in UTC; an optional field is absent, never
                null. No event holds a name, a contact, a birth date or text that a person has typed.

                The schemas lie in `shared-schemas/src/main/resources/handrail/schemas`, what has been released beside them
                in `released`, examples in `examples`, and the AsyncAPI 3.0 document is `asyncapi.yaml`.

                """);
        overview();
        words();
        page.append("## Headers\n\n").append(text(schemas.get("headers"), "description")).append("\n\n");
        fields(new References(schemas).resolve("headers"));
        Language.catalogue().forEach(this::event);
        return page.toString();
    }

    private void overview() {
        page.append("| event | topic | acted on by | meaning |\n| --- | --- | --- | --- |\n");
        for (JsonNode event : Language.catalogue()) {
            String type = text(event, "type");
            page.append("| [%s](#%s) | `%s` | %s | %s |\n".formatted(shortName(type), anchor(type), text(event, "topic"),
                    values(event.get("consumers"), ""), text(event, "summary")));
        }
        page.append('\n');
    }

    private void words() {
        page.append("## Shared words\n\n| word | values | meaning |\n| --- | --- | --- |\n");
        for (JsonNode shared : schemas.get("common").get("$defs")) {
            if (shared.has("title") && !shared.has("properties")) {
                page.append("| %s | %s | %s |\n".formatted(text(shared, "title"), values(shared), text(shared, "description")));
            }
        }
        page.append('\n');
    }

    private void event(JsonNode event) {
        String type = text(event, "type");
        JsonNode schema = new References(schemas).resolve(type);
        page.append("## ").append(type).append("\n\n").append(text(schema, "description")).append("\n\n");
        page.append("Stream `%s` on `%s`, key: %s.%s\n\n".formatted(text(event, "stream"), text(event, "topic"),
                text(event, "key"), released.containsKey(type) ? "" : " **Not released yet.**"));
        fields(schema);
        String full = PublishedLanguage.examples(type).stream()
                .filter(example -> example.name().equals("full")).findFirst().orElseThrow().json();
        page.append("```json\n").append(full).append("```\n\n");
    }

    private void fields(JsonNode schema) {
        page.append("| field | values | meaning |\n| --- | --- | --- |\n");
        rows("", schema);
        page.append('\n');
    }

    private void rows(String before, JsonNode schema) {
        List<JsonNode> required = schema.get("required").valueStream().toList();
        schema.get("properties").forEachEntry((field, value) -> {
            boolean optional = required.stream().noneMatch(name -> name.stringValue().equals(field));
            page.append("| `%s%s`%s | %s | %s |\n".formatted(before, field, optional ? " optional" : "", kind(value),
                    text(value, "description").replace("|", "\\|")));
            JsonNode inner = value.path("items").has("properties") ? value.get("items") : value;
            if (inner.has("properties")) {
                rows(before + field + (inner == value ? "." : "[]."), inner);
            }
        });
    }

    /** The allowed values in few words, or the shared word that stands for them. */
    private static String kind(JsonNode schema) {
        return schema.has("title") ? text(schema, "title") : values(schema);
    }

    private static String values(JsonNode schema) {
        if (schema.has("enum")) {
            return values(schema.get("enum"), "`");
        }
        return switch (text(schema, "type")) {
            case "string" -> "`" + text(schema, "pattern").replace("|", "\\|") + "`";
            case "integer" -> schema.get("minimum") + " to " + schema.get("maximum");
            case "number" -> schema.get("minimum") + " to " + schema.get("maximum") + ", may be fractional";
            case "array" -> (schema.has("minItems") ? "list, not empty" : "list") + (schema.get("items").has("properties")
                    ? "" : " of: " + kind(schema.get("items")));
            case "boolean" -> "`true`, `false`";
            default -> text(schema, "type");
        };
    }

    private static String values(JsonNode list, String quote) {
        return list.valueStream().map(value -> quote + value.stringValue() + quote).collect(Collectors.joining(", "));
    }

    private static String shortName(String type) {
        return type.replace("org.handrail.", "");
    }

    private static String anchor(String type) {
        return type.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }
}
