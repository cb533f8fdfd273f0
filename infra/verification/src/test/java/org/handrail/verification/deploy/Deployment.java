package org.handrail.verification.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml and what belongs to it, read as Compose does: names in braces come from {@code .env}. */
record Deployment(Map<String, Object> compose) {

    static final Path ROOT = root();
    static final List<String> SERVICES = List.of("intake", "scheduling", "session", "follow-up", "operations");
    /** A name in braces, perhaps with what is said when it is missing. {@code $$} is a dollar sign. */
    private static final Pattern NAME = Pattern.compile("\\$\\$|\\$\\{([A-Z_]+)(?::\\?[^}]*)?}");

    /** As if somebody had filled in {@code .env}. */
    static Deployment filledIn() {
        return of(text("docker-compose.yml"));
    }

    static Deployment of(String yaml) {
        Map<String, String> names = names();
        names.replaceAll((name, value) -> value.isEmpty() ? "https://" + name.replace('_', '-') + ".example" : value);
        String filled = NAME.matcher(yaml).replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) == null ? "$" : names.getOrDefault(found.group(1), "")));
        return new Deployment(new Yaml(new SafeConstructor(new LoaderOptions())).load(filled));
    }

    /** What {@code .env} says. */
    static Map<String, String> names() {
        Properties env = new Properties();
        try (var in = Files.newBufferedReader(ROOT.resolve(".env"))) {
            env.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> names = new TreeMap<>();
        env.forEach((name, value) -> names.put((String) name, (String) value));
        return names;
    }

    /** What {@code yaml} takes from {@code .env}. */
    static List<String> namesIn(String yaml) {
        return NAME.matcher(yaml).results().map(r -> r.group(1)).filter(n -> n != null).distinct().sorted().toList();
    }

    Map<String, Object> container(String name) {
        return map(map(compose.get("services")).get(name));
    }

    Map<String, Map<String, Object>> containers() {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        map(compose.get("services")).forEach((name, container) -> all.put(name, map(container)));
        return all;
    }

    Map<String, Object> environment(String container) {
        return map(container(container).getOrDefault("environment", Map.of()));
    }

    @SuppressWarnings("unchecked") // keys of YAML maps in these files are text
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path place = Path.of("").toAbsolutePath();
        while (!Files.exists(place.resolve("docker-compose.yml"))) {
            place = place.getParent();
        }
        return place;
    }
}
