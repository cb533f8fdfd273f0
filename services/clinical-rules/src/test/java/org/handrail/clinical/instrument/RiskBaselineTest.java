package org.handrail.clinical.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskBaselineTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofDays(30));

    @ParameterizedTest
    @CsvSource({"q6, true", "q1, false", "q3, false", "q4, false"})
    void only_what_is_new_or_high_alarms(String item, boolean covered) {
        assertThat(covers(SuicideLevel.MODERATE, true, List.of(new ItemAnswer("q6", 1)),
                new ItemAnswer(item, 1), NOON)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false"})
    void a_rising_item_9_alarms(int answer, boolean covered) {
        RiskBaseline known = new RiskBaseline(SuicideLevel.LOW, true, NOON, END,
                RiskBaseline.shown("phq-9", List.of(new ItemAnswer("9", 2))));
        RiskRaised risk = SuicideRisk.ofItem9(answer, null).orElseThrow();
        assertThat(known.covers(risk, RiskBaseline.shown("phq-9", List.of(new ItemAnswer("9", answer))), NOON))
                .isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"HIGH, false", "MODERATE, true", "LOW, true"})
    void high_risk_is_never_silenced(SuicideLevel level, boolean covered) {
        String item = level == SuicideLevel.HIGH ? "q4" : level == SuicideLevel.LOW ? "q1" : "q3";
        ItemAnswer answer = new ItemAnswer(item, 1);
        assertThat(covers(SuicideLevel.HIGH, true, List.of(answer), answer, NOON)).isEqualTo(covered);
    }

    @Test
    void it_holds_from_its_time_until_its_end_and_with_a_safety_plan_only() {
        ItemAnswer attempt = new ItemAnswer("q6", 1);
        assertThat(covers(SuicideLevel.MODERATE, true, List.of(attempt), attempt, NOON.minusMillis(1))).isFalse();
        assertThat(covers(SuicideLevel.MODERATE, true, List.of(attempt), attempt, END.minusMillis(1))).isTrue();
        assertThat(covers(SuicideLevel.MODERATE, true, List.of(attempt), attempt, END)).isFalse();
        assertThat(covers(SuicideLevel.MODERATE, false, List.of(attempt), attempt, NOON)).isFalse();
    }

    @Test
    void only_an_answer_that_shows_risk_is_known() {
        assertThat(RiskBaseline.shown(CssrsScreener.NAME, List.of(new ItemAnswer("q1", 0), new ItemAnswer("q2", 1))))
                .containsExactly("c-ssrs-screener/q2");
        assertThat(RiskBaseline.shown("phq-9", List.of(new ItemAnswer("1", 3), new ItemAnswer("9", 2))))
                .containsExactly("phq-9/9/1", "phq-9/9/2");
        assertThat(RiskBaseline.shown("gad-7", List.of(new ItemAnswer("7", 3)))).isEmpty();
    }

    @Test
    void higher_than_what_is_known_alarms_even_when_each_answer_was_seen_before() {
        ItemAnswer method = new ItemAnswer("q3", 1);
        assertThat(covers(SuicideLevel.LOW, true, List.of(method), method, NOON)).isFalse();
    }

    private static boolean covers(SuicideLevel level, boolean plan, List<ItemAnswer> known, ItemAnswer said,
                                  Instant at) {
        RiskRaised risk = SuicideRisk.of(CssrsScreener.triage(List.of(said), Policy.DEFAULTS)).orElseThrow();
        return new RiskBaseline(level, plan, NOON, END, RiskBaseline.shown(CssrsScreener.NAME, known))
                .covers(risk, RiskBaseline.shown(CssrsScreener.NAME, List.of(said)), at);
    }
}
