package org.handrail.followup.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.hours;
import static org.handrail.followup.Care.released;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.rule.Tag;
import org.handrail.followup.Care;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.instrument.InstrumentEvent.InstrumentAnswered;
import org.handrail.followup.risk.RiskEvent.SuicideRiskRaised;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentsTest {

    private static final Instant AT = hours(24);
    private final Scenario<FollowUp, FollowUpCommand, FollowUpEvent> patient = released().at(AT);

    @Test
    void a_form_that_comes_in_portions_is_scored_when_the_last_item_is_there() {
        var first = patient.when(phq9(null, 1, 4, 1)).andAnswers("answers", "f1");
        assertThat(answered(first).total()).isNull();
        assertThat(answered(first).missing()).containsExactly("5", "6", "7", "8", "9");
        InstrumentAnswered whole = answered(first.when(phq9("f1", 5, 8, 1, 0)));
        assertThat(whole.total()).isEqualTo(8);
        assertThat(whole.complete()).isTrue();
    }

    @Test
    void the_same_answers_told_twice_are_recorded_once() {
        patient.when(phq9("x1", 1, 8, 1)).when(phq9("x1", 1, 8, 1)).thenNothing();
    }

    @Test
    void a_positive_item_9_in_an_unfinished_form_calls_a_person_the_same_day() {
        var then = patient.when(new AnswerInstrument(null, "phq-9", List.of(new ItemAnswer("9", 2)), null, "v1-24h", AT,
                null));
        assertThat(raised(then)).containsExactly(SuicideLevel.UNCLEAR);
        then.thenOwes(Care.ID + "~f1~same-day~r1~t1");
        assertThat(then.state().risk().watched()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"q4, HIGH, emergency", "q3, MODERATE, same-day", "q1, LOW, same-day"})
    void the_screener_calls_a_person_as_high_as_its_highest_answer(String item, SuicideLevel level, String escalation) {
        var then = patient.when(screener(new ItemAnswer(item, 1)));
        assertThat(raised(then)).containsExactly(level);
        then.thenOwes(Care.ID + "~f1~" + escalation + "~r1~t1");
    }

    @Test
    void a_higher_answer_in_the_same_form_calls_again_and_the_same_again_does_not() {
        var low = patient.when(screener(new ItemAnswer("q1", 1)));
        assertThat(raised(low.when(new AnswerInstrument("f1", "c-ssrs-screener", List.of(new ItemAnswer("q2", 1)), null,
                null, AT, null)))).isEmpty();
        assertThat(raised(low.when(new AnswerInstrument("f1", "c-ssrs-screener", List.of(new ItemAnswer("q5", 1)), null,
                null, AT, null)))).containsExactly(SuicideLevel.HIGH);
    }

    @Test
    void after_the_intake_behaviour_is_behaviour_since_the_last_contact_and_so_high() {
        var since = patient.when(screener(new ItemAnswer("q1", 0), new ItemAnswer("q2", 0), new ItemAnswer("q6", 1)));
        assertThat(since.events()).filteredOn(SuicideRiskRaised.class::isInstance).singleElement()
                .isInstanceOfSatisfying(SuicideRiskRaised.class, risk -> {
                    assertThat(risk.level()).isEqualTo(SuicideLevel.HIGH);
                    assertThat(risk.trigger().rule()).isEqualTo("RISK-SINCE-CONTACT");
                });
        assertThat(answered(since).missing()).isNull();
    }

    @Test
    void an_answer_that_says_it_was_longer_ago_is_believed() {
        assertThat(raised(patient.when(screener(new ItemAnswer("q6", 1), new ItemAnswer("q6-3m", 0)))))
                .containsExactly(SuicideLevel.MODERATE);
    }

    @Test
    void a_total_names_the_rule_by_which_it_was_made() {
        assertThat(answered(patient.when(total("madrs", 12))).scoredBy())
                .isEqualTo(new RuleHit("SCORE-MADRS", Tag.K, 1, "mild"));
        assertThat(answered(patient.when(screener(new ItemAnswer("q1", 0)))).scoredBy()).isNull();
    }

    @Test
    void a_screener_left_unfinished_without_a_yes_is_looked_at_after_half_an_hour() {
        var begun = patient.when(screener(new ItemAnswer("q1", 0)));
        assertThat(raised(begun)).isEmpty();
        assertThat(raised(begun.and().at(AT.plusSeconds(1800)).whenTimePasses())).containsExactly(SuicideLevel.UNCLEAR);
    }

    @Test
    void a_screener_that_is_all_no_ends_the_watch_and_the_risk() {
        var after = patient.when(new AnswerInstrument(null, "phq-9", List.of(new ItemAnswer("9", 1)), null, null, AT,
                null)).when(screener(new ItemAnswer("q1", 0), new ItemAnswer("q2", 0), new ItemAnswer("q6", 0)));
        assertThat(after.state().risk().watched()).isFalse();
        assertThat(after.state().risk().atRisk()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"hads, 1, 0, unknown-instrument", "phq-9, 11, 0, unknown-item", "phq-9, 1, 4, out-of-range",
        "c-ssrs-screener, q1, 2, out-of-range"})
    void what_the_form_does_not_know_is_refused(String form, String item, int value, String rule) {
        patient.when(new AnswerInstrument(null, form, List.of(new ItemAnswer(item, value)), null, null, AT, null))
                .thenRefused(rule);
    }

    @Test
    void a_total_is_taken_for_a_form_that_is_scored_elsewhere_and_for_no_other() {
        assertThat(answered(patient.when(total("madrs", 12))).total()).isEqualTo(12);
        patient.when(total("madrs", 61)).thenRefused("out-of-range");
        patient.when(total("phq-9", 12)).thenRefused("computed-here");
    }

    private static AnswerInstrument total(String form, int total) {
        return new AnswerInstrument(null, form, List.of(), total, null, AT, null);
    }

    private static AnswerInstrument screener(ItemAnswer... items) {
        return new AnswerInstrument(null, "c-ssrs-screener", List.of(items), null, null, AT, null);
    }

    private static AnswerInstrument phq9(String answers, int from, int to, int value, int... ninth) {
        List<ItemAnswer> items = new java.util.ArrayList<>(IntStream.rangeClosed(from, to)
                .mapToObj(i -> new ItemAnswer(String.valueOf(i), value)).toList());
        IntStream.of(ninth).forEach(v -> items.add(new ItemAnswer("9", v)));
        return new AnswerInstrument(answers, "phq-9", items, null, null, AT, null);
    }

    private static InstrumentAnswered answered(Then<FollowUp, FollowUpCommand, FollowUpEvent> then) {
        return then.events().stream().filter(InstrumentAnswered.class::isInstance)
                .map(InstrumentAnswered.class::cast).findFirst().orElseThrow();
    }

    private static List<SuicideLevel> raised(Then<FollowUp, FollowUpCommand, FollowUpEvent> then) {
        return then.events().stream().filter(SuicideRiskRaised.class::isInstance)
                .map(e -> ((SuicideRiskRaised) e).level()).toList();
    }
}
