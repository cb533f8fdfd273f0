package org.handrail.verification.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings that a service reads: those that Spring's libraries describe, and ours, found where the code reads them.
 *
 * @param names    one by one
 * @param families names under which a map is read, so that anything may stand there
 */
record Known(Set<String> names, Set<String> families) {

    private static final Pattern READ = Pattern.compile("\\$\\{(handrail\\.[a-z.-]+)"
            + "|(?:getProperty|ConditionalOnProperty)\\((?:name = )?\"(handrail\\.[a-z.-]+)\""
            + "|bind\\(\"(handrail\\.[a-z.-]+)\", Bindable\\.listOf");
    private static final Pattern READ_AS_MAP = Pattern.compile("bind\\(\"(handrail\\.[a-z.-]+)\", Bindable\\.mapOf");

    static Known inTheCode() {
        Known known = new Known(new TreeSet<>(), new TreeSet<>());
        try {
            for (URL library : Collections.list(Known.class.getClassLoader()
                    .getResources("META-INF/spring-configuration-metadata.json"))) {
                known.described(library);
            }
            known.read("infra/runtime/src/main");
            known.read("services");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private void described(URL library) throws IOException {
        try (InputStream in = library.openStream()) {
            for (JsonNode property : JsonMapper.shared().readTree(in).path("properties")) {
                boolean map = property.path("type").asString("").startsWith("java.util.Map");
                (map ? families : names).add(property.path("name").stringValue());
            }
        }
    }

    private void read(String directory) throws IOException {
        try (Stream<Path> files = Files.walk(Deployment.ROOT.resolve(directory))) {
            for (Path file : files.filter(f -> f.toString().contains("/src/main/"))
                    .filter(f -> f.toString().matches(".*\\.(java|yml)")).toList()) {
                String text = Files.readString(file);
                READ.matcher(text).results().map(Known::only).forEach(names::add);
                READ_AS_MAP.matcher(text).results().map(Known::only).forEach(families::add);
            }
        }
    }

    private static String only(MatchResult found) {
        return Stream.of(1, 2, 3).filter(i -> i <= found.groupCount()).map(found::group).filter(g -> g != null)
                .findFirst().orElseThrow();
    }

    /** Whether anything reads a setting of this name in a file. */
    boolean property(String name) {
        return names.contains(name) || families.stream().anyMatch(f -> name.startsWith(f + "."));
    }

    /** Whether Spring finds a setting in a variable of this name. Maps are not looked for: their keys would be guessed. */
    boolean variable(String name) {
        ConfigurationPropertySource environment = ConfigurationPropertySource.from(
                new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, "value")));
        return names.stream().filter(ConfigurationPropertyName::isValid)
                .anyMatch(n -> environment.getConfigurationProperty(ConfigurationPropertyName.of(n)) != null);
    }
}
