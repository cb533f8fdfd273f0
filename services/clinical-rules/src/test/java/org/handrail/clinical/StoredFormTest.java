package org.handrail.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.dosing.Standing;
import org.handrail.clinical.eligibility.Eligibility;
import org.handrail.clinical.eligibility.EligibilityDecision;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.escalation.CallOutcome;
import org.handrail.clinical.escalation.Climb;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.NextPage;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.Phq9;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.rule.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What services keep and send is read back as it was written, by a mapper without any setting of its own. */
class StoredFormTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Stream<Record> kept() {
        Rota rota = new Rota(3, List.of(new Rota.Rung(1, "p-1", List.of("pager"), NOW, NOW.plusSeconds(60))));
        Ladder ladder = Ladder.raised("ep-abc~v1~emergency", Level.EMERGENCY, NOW, true);
        NextPage.Owed owed = (NextPage.Owed) Climb.nextPage(ladder, null, Policy.DEFAULTS, NOW);
        EligibilityDecision decision =
                Eligibility.decide(Protocol.ESKETAMINE_TRD,
                        ScreeningFindings.unknown(), Policy.DEFAULTS, LocalDate.EPOCH);
        return Stream.of(rota, ladder, owed.page(),
                ladder.owing(owed.page(), NOW).became(owed.page().key(), CallOutcome.SENT)
                        .acknowledgedBy("p-1", NOW).handedOver(NOW).closedBy("p-1", "seen", NOW),
                decision, ScreeningFindings.unknown(),
                Phq9.score(List.of(new ItemAnswer("9", 2))),
                CssrsScreener.triage(List.of(new ItemAnswer("q4", 1)), Policy.DEFAULTS),
                VitalReading.pressure("r1", 120, 80, NOW),
                new Standing("intake", Standing.Currency.NO_ANSWER, null, List.of()),
                new Policy(2, Map.of("phq9-min", "12")),
                new RuleHit("ELIG-AGE", Tag.L_MUST, 1, "below-18"));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void it_is_read_back_as_it_was_written(Record written) {
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(written), written.getClass())).isEqualTo(written);
    }

    @Test
    void a_rule_hit_has_the_form_of_the_wire() {
        assertThat(MAPPER.writeValueAsString(new RuleHit("ELIG-AGE", Tag.L_MUST, 1, "below-18")))
                .isEqualTo("{\"rule\":\"ELIG-AGE\",\"tag\":\"L-must\",\"version\":1,\"reason\":\"below-18\"}");
    }

    @Test
    void what_is_absent_is_read_as_not_known() {
        assertThat(MAPPER.readValue("{\"circulation\":{\"aneurysmalDisease\":\"yes\"}}", ScreeningFindings.class)
                .circulation().unstableHeart()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void an_absent_part_of_a_ladder_is_absent() {
        Ladder ladder = MAPPER.readValue("{\"escalation\":\"e~v1~urgent\",\"level\":\"urgent\","
                + "\"raisedAt\":\"2026-03-02T10:00:00Z\",\"onSite\":false}", Ladder.class);
        assertThat(ladder.calling()).isTrue();
        assertThat(ladder.called()).isEmpty();
    }
}
