package org.handrail.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/**
 * The ports and names of {@code handrail-local.properties}. A system property {@code handrail-local.<entry>} goes
 * before the file. A missing entry is an error that names it.
 */
public record Settings(Properties properties) {

    private static final String FILE = "/handrail-local.properties";

    /** Reads the file from the class path. */
    public static Settings load() {
        try (var in = Settings.class.getResourceAsStream(FILE)) {
            Properties properties = new Properties();
            properties.load(in);
            return new Settings(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String key) {
        String value = System.getProperty("handrail-local." + key, properties.getProperty(key));
        if (value == null) {
            throw new IllegalArgumentException(FILE + " has no entry " + key);
        }
        return value.strip();
    }

    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    public List<String> list(String key) {
        return text(key).isEmpty() ? List.of() : List.of(text(key).split("\\s*,\\s*"));
    }

    /** What is separated by blanks. */
    public List<String> words(String key) {
        return text(key).isEmpty() ? List.of() : List.of(text(key).split("\\s+"));
    }

    public int port(String name) {
        return number("port." + name);
    }
}
