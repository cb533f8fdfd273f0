package org.handrail.schemas.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.handrail.schemas.Language;
import org.handrail.schemas.PublishedLanguage;
import org.handrail.schemas.gate.Break.Hurt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReleaseGateTest {

    private static final String MISSED = "org.handrail.scheduling.VisitMissed.v1";

    private final Map<String, JsonNode> released = Language.released();
    private final Map<String, JsonNode> current = withCatalogue(Language.schemas());

    @Test
    void nothing_released_is_broken() {
        assertThat(new ReleaseGate(released, current).breaks()).isEmpty();
    }

    @Test
    void every_released_event_is_guarded() {
        assertThat(released).containsKeys("common", "headers", "catalogue");
        assertThat(PublishedLanguage.types()).containsAll(
                released.keySet().stream().filter(name -> name.startsWith("org.handrail.")).toList());
    }

    @Test
    void a_released_event_that_is_gone_is_bitten() {
        current.remove(MISSED);
        assertThat(new ReleaseGate(released, current).breaks())
                .containsExactly(new Break(MISSED, Hurt.BOTH, "released and now gone"));
    }

    @Test
    void a_new_event_is_let_through_and_listed() {
        String type = "org.handrail.scheduling.VisitRenamed.v1";
        current.put(type, current.get(MISSED));
        ReleaseGate gate = new ReleaseGate(released, current);
        assertThat(gate.breaks()).isEmpty();
        assertThat(gate.unreleased()).containsExactly(type);
    }

    @Test
    void a_shared_definition_that_changes_bites_in_every_event_that_uses_it() {
        object("common", "/$defs/ruleHit/properties/version").put("maximum", 9);
        assertThat(new ReleaseGate(released, current).breaks()).extracting(Break::at).contains(
                "org.handrail.session.DoseHeld.v1 /rules/items/version",
                "org.handrail.session.ReleaseRefused.v1 /unmet/items/version",
                "org.handrail.intake.SuicideRiskRaised.v1 /trigger/version");
    }

    @Test
    void a_header_that_changes_is_bitten() {
        object("headers", "/properties").remove("ce_previous");
        assertThat(new ReleaseGate(released, current).breaks()).containsExactly(
                new Break("headers /ce_previous", Hurt.BOTH, "field removed"));
    }

    @Test
    void an_event_that_moves_to_another_topic_is_bitten_and_new_words_are_not() {
        ObjectNode entry = (ObjectNode) current.get("catalogue").get("events").valueStream()
                .filter(event -> event.get("type").stringValue().equals(MISSED)).findFirst().orElseThrow();
        entry.put("summary", "Other words.").putArray("consumers");
        assertThat(new ReleaseGate(released, current).breaks()).isEmpty();
        entry.put("topic", "handrail.scheduling.detail");
        assertThat(new ReleaseGate(released, current).breaks()).containsExactly(
                new Break(MISSED, Hurt.BOTH, "topic changed in the catalogue"));
    }

    private ObjectNode object(String file, String pointer) {
        return (ObjectNode) current.get(file).at(pointer);
    }

    private static Map<String, JsonNode> withCatalogue(Map<String, JsonNode> schemas) {
        Map<String, JsonNode> language = new TreeMap<>(schemas);
        language.put("catalogue", Language.json(Language.ROOT.resolve("catalogue.json")));
        return language;
    }
}
