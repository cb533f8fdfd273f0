package org.handrail.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the schemas and golden examples on the class path. Needs nothing but the JDK. */
public final class PublishedLanguage {

    private static final String ROOT = "/handrail/";
    private static final String SCHEMA_URN = "urn:handrail:schema:";
    private static final Map<String, List<String>> INDEX = readIndex();

    private PublishedLanguage() {}

    /** A golden example of an event's data. */
    public record Example(String type, String name, String json) {
        @Override
        public String toString() {
            return type + "/" + name;
        }
    }

    /** Every event type of the language, in the order of the catalogue. */
    public static List<String> types() {
        return List.copyOf(INDEX.keySet());
    }

    /** Every role that a token may carry. */
    public static List<String> roles() {
        try (InputStream roles = open("roles.txt")) {
            return new String(roles.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The CloudEvents {@code dataschema} of a type, which is also the schema's {@code $id}. */
    public static String dataSchema(String type) {
        return SCHEMA_URN + type;
    }

    /**
     * The JSON Schema of an event type, the shared definitions under {@code common} or the event's {@code headers}.
     *
     * @throws IllegalArgumentException if the language has no such type
     */
    public static InputStream schema(String type) {
        if (!INDEX.containsKey(type) && !List.of("common", "headers").contains(type)) {
            throw new IllegalArgumentException("No schema is published for this event type.");
        }
        return open("schemas/" + type + ".json");
    }

    /**
     * The golden examples of an event type, at least two: {@code full} has every field, {@code minimal} only the
     * required ones.
     *
     * @throws IllegalArgumentException if the language has no such type
     */
    public static List<Example> examples(String type) {
        List<String> names = INDEX.get(type);
        if (names == null) {
            throw new IllegalArgumentException("No example is published for this event type.");
        }
        return names.stream()
                .map(name -> new Example(type, name, read("examples/" + type + "/" + name + ".json")))
                .toList();
    }

    /** The text of one file of the language, by its path below {@code /handrail/}. */
    static String read(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = PublishedLanguage.class.getResourceAsStream(ROOT + path);
        if (in == null) {
            throw new IllegalStateException("The published language lacks " + path);
        }
        return in;
    }

    /** One line per type, followed by the names of its examples: a jar's folders cannot be listed everywhere. */
    private static Map<String, List<String>> readIndex() {
        Map<String, List<String>> index = new LinkedHashMap<>();
        read("index.txt").lines().map(line -> Arrays.asList(line.split(" "))).forEach(words ->
                index.put(words.getFirst(), words.subList(1, words.size())));
        return index;
    }
}
