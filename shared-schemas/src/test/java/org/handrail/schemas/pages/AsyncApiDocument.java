package org.handrail.schemas.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.schemas.Language;
import org.handrail.schemas.References;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes the AsyncAPI 3.0 document from the catalogue. It stands alone: the schemas are written out in it. */
final class AsyncApiDocument {

    private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";

    private final List<JsonNode> events = Language.catalogue();
    private final References schemas = new References(Language.schemas());
    private final Map<String, List<JsonNode>> byChannel = events.stream()
            .collect(groupingBy(AsyncApiDocument::channel, LinkedHashMap::new, toList()));

    String text() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("id", "urn:handrail:events");
        document.put("info", ordered("title", "Handrail events", "version", "1.0.0", "description", """
                Every event that Handrail's services publish. CloudEvents 1.0 in Kafka's binary mode, data as JSON. \
                Readers must let unknown fields pass; a producer sends none. Written from catalogue.json, do not edit."""));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels());
        document.put("operations", operations());
        document.put("components", ordered("messages", messages(), "schemas", Map.of("headers", schema("headers"))));
        return YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .disable(YAMLWriteFeature.SPLIT_LINES).enable(YAMLWriteFeature.MINIMIZE_QUOTES).build()
                .writeValueAsString(document);
    }

    private Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        byChannel.forEach((channel, published) -> {
            Map<String, Object> messages = new LinkedHashMap<>();
            published.forEach(event -> messages.put(type(event), ref("#/components/messages/" + type(event))));
            Map<String, Object> kafka = ordered("topicConfiguration", ordered("retention.ms", -1), "bindingVersion", "0.5.0");
            channels.put(channel, ordered(
                    "address", text(published.getFirst(), "topic"),
                    "description", "Keyed by " + text(published.getFirst(), "key") + "; in order within a stream, see ce_sequence.",
                    "messages", messages,
                    "bindings", Map.of("kafka", kafka)));
        });
        return channels;
    }

    private Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        byChannel.forEach((channel, published) -> {
            String producer = text(published.getFirst(), "service");
            operations.put(producer + ".sends." + channel, operation("send", channel, published));
            published.stream().flatMap(event -> consumers(event).stream()).distinct().forEach(consumer ->
                    operations.put(consumer + ".receives." + channel, operation("receive", channel,
                            published.stream().filter(event -> consumers(event).contains(consumer)).toList())));
        });
        return operations;
    }

    private static Map<String, Object> operation(String action, String channel, List<JsonNode> messages) {
        String home = "#/channels/" + channel;
        return ordered("action", action, "channel", ref(home),
                "messages", messages.stream().map(event -> ref(home + "/messages/" + type(event))).toList());
    }

    private Map<String, Object> messages() {
        Map<String, Object> messages = new LinkedHashMap<>();
        events.forEach(event -> messages.put(type(event), ordered(
                "name", type(event),
                "title", type(event).replaceFirst(".*[.]([A-Z]\\w+)[.]v\\d+$", "$1"),
                "summary", text(event, "summary"),
                "contentType", "application/json",
                "headers", ref("#/components/schemas/headers"),
                "payload", schema(type(event)),
                "bindings", Map.of("kafka", ordered(
                        "key", ordered("type", "string", "description", "The " + text(event, "key") + "'s id."),
                        "bindingVersion", "0.5.0")))));
        return messages;
    }

    /** The topic without the project's name, a hyphen for each dot: {@code session-detail}. */
    private static String channel(JsonNode event) {
        return text(event, "topic").replaceFirst("handrail[.]", "").replace('.', '-');
    }

    private Map<String, Object> schema(String name) {
        ObjectNode schema = (ObjectNode) schemas.resolve(name);
        schema.remove(List.of("$schema", "$id", "$defs"));
        return ordered("schemaFormat", SCHEMA_FORMAT, "schema", schema);
    }

    private static Map<String, Object> ref(String target) {
        return Map.of("$ref", target);
    }

    private static String type(JsonNode event) {
        return text(event, "type");
    }

    private static String text(JsonNode event, String field) {
        return event.get(field).stringValue();
    }

    private static List<String> consumers(JsonNode event) {
        return event.get("consumers").valueStream().map(JsonNode::stringValue).toList();
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
