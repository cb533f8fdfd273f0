package org.handrail.runtime.start;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Reads settings by their canonical names, however they were spelt where they were set, and refuses by that name. */
final class Settings {

    private static final Bindable<Map<String, String>> TEXTS = Bindable.mapOf(String.class, String.class);

    private final Binder binder;

    Settings(Environment environment) {
        this.binder = Binder.get(environment);
    }

    /** The setting may be absent; when it is there, it must be as said. */
    void mustBe(String name, Predicate<String> safe, String why) {
        text(name).filter(safe.negate()).ifPresent(unsafe -> {
            throw new UnsafeSetting(name, why);
        });
    }

    /** The same for a property of a client, which may stand in several maps of properties. */
    void clientMustBe(List<String> maps, String property, Predicate<String> safe, String why) {
        for (String map : maps) {
            Optional.ofNullable(binder.bind(map, TEXTS).orElse(Map.of()).get(property)).map(Settings::plain)
                    .filter(safe.negate()).ifPresent(unsafe -> {
                        throw new UnsafeSetting(map + "." + property, why);
                    });
        }
    }

    /** Neither the setting nor anything below it may be there. */
    void mustBeAbsent(String name, String why) {
        if (binder.bind(name, Bindable.mapOf(String.class, Object.class)).isBound()) {
            throw new UnsafeSetting(name, why);
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(binder.bind(name, String.class).orElse(null)).map(Settings::plain);
    }

    /** Names of the bindings that consume. */
    Set<String> consumers() {
        return binder.bind("spring.cloud.stream.bindings", Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of()).keySet().stream().filter(b -> b.matches(".*-in-\\d+")).collect(Collectors.toSet());
    }

    private static String plain(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
