package org.handrail.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the published language as they lie in the sources, where folders can be listed. */
public final class Language {

    public static final Path ROOT = Path.of("src/main/resources/handrail");
    private static final JsonMapper JSON = new JsonMapper();

    private Language() {}

    /** The schemas being worked on, by type, with {@code common} and {@code headers}. */
    public static Map<String, JsonNode> schemas() {
        return jsonFiles(ROOT.resolve("schemas"));
    }

    /** The schemas as last released, by type, with {@code common}, {@code headers} and {@code catalogue}. */
    public static Map<String, JsonNode> released() {
        return jsonFiles(ROOT.resolve("released"));
    }

    /** The catalogue's entries in their order. */
    public static List<JsonNode> catalogue() {
        return json(ROOT.resolve("catalogue.json")).get("events").valueStream().toList();
    }

    /** Names of the entries of a folder, without the suffix. */
    public static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("[.]json$", "")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(Path file) {
        return parse(text(file));
    }

    public static JsonNode parse(String text) {
        return JSON.readTree(text);
    }

    private static Map<String, JsonNode> jsonFiles(Path folder) {
        Function<String, JsonNode> read = name -> json(folder.resolve(name + ".json"));
        Map<String, JsonNode> files = new TreeMap<>();
        names(folder).forEach(name -> files.put(name, read.apply(name)));
        return files;
    }
}
