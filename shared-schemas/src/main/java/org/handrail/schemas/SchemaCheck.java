package org.handrail.schemas;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds event data against its schema, as a producer must ({@link #strict()}) or as a reader may ({@link #lenient()}).
 * Problems name the place and the broken keyword, never the value: the value may be what must not be logged.
 * Needs {@code com.networknt:json-schema-validator}, which this module leaves to its users. Safe for many threads.
 */
public final class SchemaCheck {

    private static final String HEADERS = "headers";
    private static final SchemaCheck LENIENT = new SchemaCheck(false);
    private static final SchemaCheck STRICT = new SchemaCheck(true);

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final SchemaRegistry registry;

    private SchemaCheck(boolean closed) {
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder
                .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())
                .schemas(iri -> source(iri, closed)));
    }

    /** For readers: fields the schema does not know are let through, so that newer producers are understood. */
    public static SchemaCheck lenient() {
        return LENIENT;
    }

    /** For producers' tests: a field the schema does not know is a problem. */
    public static SchemaCheck strict() {
        return STRICT;
    }

    /**
     * What is wrong with the data, empty if nothing is.
     *
     * @throws IllegalArgumentException if the language has no such type
     */
    public List<String> problems(String type, byte[] data) {
        try {
            return problems(type, json.readTree(data));
        } catch (JacksonException e) {
            return List.of("/: not JSON");
        }
    }

    /** As {@link #problems(String, byte[])}, for text. */
    public List<String> problems(String type, String data) {
        return problems(type, data.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #problems(String, byte[])}, for data already parsed. */
    public List<String> problems(String type, JsonNode data) {
        return schemas.computeIfAbsent(type, this::load).validate(data).stream().map(SchemaCheck::text).sorted().toList();
    }

    /** What is wrong with an event's headers, by their names on the wire ({@code ce_id} …), empty if nothing is. */
    public List<String> headerProblems(Map<String, String> headers) {
        return problems(HEADERS, json.valueToTree(headers));
    }

    private Schema load(String type) {
        if (!type.equals(HEADERS) && !PublishedLanguage.types().contains(type)) {
            throw new IllegalArgumentException("No schema is published for this event type.");
        }
        return registry.getSchema(SchemaLocation.of(PublishedLanguage.dataSchema(type)));
    }

    private static String text(Error error) {
        String field = error.getProperty() == null ? "" : " " + error.getProperty();
        return error.getInstanceLocation() + "/: " + error.getKeyword() + field;
    }

    private String source(String iri, boolean closed) {
        String prefix = PublishedLanguage.dataSchema("");
        if (!iri.startsWith(prefix)) {
            return null;
        }
        String text = PublishedLanguage.read("schemas/" + iri.substring(prefix.length()) + ".json");
        return closed ? close(json.readTree(text)).toString() : text;
    }

    /** The same schema with every object closed. */
    private static JsonNode close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(SchemaCheck::close);
        return schema;
    }
}
