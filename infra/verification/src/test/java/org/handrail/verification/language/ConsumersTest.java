package org.handrail.verification.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handrail.schemas.PublishedLanguage;
import org.handrail.verification.language.counterexample.ListensInSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue names as consumers those who react, and nobody else. Operations notes everything. */
class ConsumersTest {

    private static final Set<String> SERVICES = Set.of("intake", "scheduling", "session", "follow-up");

    static Stream<String> services() {
        return SERVICES.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_is_named_with_each_event_that_it_reacts_to(String service) throws IOException {
        Set<String> reactsTo = Reactions.under(Reactions.compiled(service));
        Set<String> named = new TreeSet<>();
        consumers().forEach((type, consumers) -> {
            if (consumers.contains(service)) {
                named.add(type);
            }
        });
        assertThat(reactsTo).as("reactions of " + service).isNotEmpty();
        assertThat(named).as("consumers in catalogue.json: " + service).isEqualTo(reactsTo);
    }

    @Test
    void operations_is_named_with_every_event() throws IOException {
        assertThat(consumers()).allSatisfy((type, consumers) -> assertThat(consumers).as(type).contains("operations"));
    }

    @Test
    void a_reaction_that_nobody_has_named_is_found() throws Exception {
        Path place = Path.of(ListensInSecret.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        assertThat(Reactions.in(place.resolve(ListensInSecret.class.getName().replace('.', '/') + ".class")))
                .containsExactly("org.handrail.session.NobodyKnows.v1");
    }

    private static Map<String, Set<String>> consumers() throws IOException {
        try (InputStream in = PublishedLanguage.class.getResourceAsStream("/handrail/catalogue.json")) {
            Map<String, Set<String>> all = new TreeMap<>();
            for (JsonNode event : JsonMapper.shared().readTree(in).get("events")) {
                Set<String> consumers = new TreeSet<>();
                event.get("consumers").forEach(one -> consumers.add(one.stringValue()));
                all.put(event.get("type").stringValue(), consumers);
            }
            return all;
        }
    }
}
