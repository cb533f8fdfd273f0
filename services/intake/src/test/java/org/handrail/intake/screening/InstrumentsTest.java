package org.handrail.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.eligibility.Substances;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.intake.Care;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Published.InstrumentAnswered;
import org.handrail.intake.episode.Published.PatientScreened;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentsTest {

    private final Scenario<Episode, EpisodeCommand, EpisodeEvent> patient = Care.referred();

    @Test
    void a_form_that_comes_in_portions_is_scored_when_the_last_item_is_there() {
        Then<Episode, EpisodeCommand, EpisodeEvent> first = patient.when(portion(null, 1, 2, 3, 4));
        assertThat(answered(first)).satisfies(form -> {
            assertThat(form.answers()).isEqualTo("a1");
            assertThat(form.total()).isNull();
            assertThat(form.complete()).isFalse();
        });
        Then<Episode, EpisodeCommand, EpisodeEvent> last = first.when(portion("a1", 5, 6, 7, 8, 9));
        assertThat(answered(last)).satisfies(form -> {
            assertThat(form.total()).isEqualTo(9);
            assertThat(form.complete()).isTrue();
            assertThat(form.items()).hasSize(9);
        });
    }

    @Test
    void a_missing_item_is_never_a_zero() {
        assertThat(answered(patient.when(portion(null, 1, 2, 3, 4, 5, 6, 7, 8))).total()).isNull();
    }

    @Test
    void a_corrected_answer_replaces_the_first() {
        Then<Episode, EpisodeCommand, EpisodeEvent> corrected = patient.when(portion("a1", 1, 2, 3, 4, 5, 6, 7, 8, 9))
                .when(new AnswerInstrument("a1", "phq-9", List.of(new ItemAnswer("1", 3)), null, Care.NINE));
        assertThat(answered(corrected).total()).isEqualTo(11);
    }

    @Test
    void the_same_answers_told_twice_are_recorded_once() {
        patient.when(portion("a1", 1, 2)).when(portion("a1", 1, 2)).thenNothing();
    }

    @Test
    void an_older_portion_that_comes_later_fills_gaps_and_replaces_nothing() {
        Then<Episode, EpisodeCommand, EpisodeEvent> late = patient.when(portion("a1", 1, 2, 3, 4, 5, 6, 7, 8))
                .when(new AnswerInstrument("a1", "phq-9", List.of(new ItemAnswer("1", 3), new ItemAnswer("9", 0)), null,
                        Care.NINE.minusSeconds(60)));
        assertThat(answered(late).total()).isEqualTo(9);
        assertThat(answered(late).occurredAt()).isEqualTo(Care.NINE);
    }

    @ParameterizedTest
    @CsvSource({"madrs, 34, moderate", "qids-sr16, 16, severe"})
    void of_a_licensed_form_the_total_is_told(String form, int total, String band) {
        InstrumentAnswered told = answered(patient.when(new AnswerInstrument(null, form, List.of(), total, Care.NINE)));
        assertThat(told.total()).isEqualTo(total);
        assertThat(told.band()).isEqualTo(band);
        assertThat(told.complete()).isTrue();
        patient.when(new AnswerInstrument(null, form, List.of(), 61, Care.NINE)).thenRefused("out-of-range");
    }

    @Test
    void a_total_that_is_computed_here_is_not_taken_from_outside() {
        patient.when(new AnswerInstrument(null, "phq-9", List.of(), 19, Care.NINE)).thenRefused("computed-here");
    }

    @ParameterizedTest
    @CsvSource({"yes, 3, negative", "yes, 4, positive", "no, 3, positive", "unknown, 3, positive"})
    void alcohol_is_judged_by_the_stricter_cut_off_when_the_sex_is_not_known(String male, int total, String band) {
        Substances known = new Substances(null, null, null, Answer.valueOf(male.toUpperCase()), null, null);
        Then<Episode, EpisodeCommand, EpisodeEvent> asked = patient.when(Care.screening(new ScreeningFindings(null,
                null, null, null, null, known, null, null, null))).when(new AnswerInstrument(null, "audit-c",
                List.of(new ItemAnswer("1", Math.min(4, total)), new ItemAnswer("2", 0), new ItemAnswer("3", 0)), null,
                Care.NINE));
        assertThat(answered(asked).band()).isEqualTo(band);
    }

    @Test
    void the_screens_for_alcohol_and_drugs_count_for_eligibility_once_they_are_complete() {
        List<ItemAnswer> drugs = IntStream.rangeClosed(1, 10)
                .mapToObj(item -> new ItemAnswer(String.valueOf(item), item <= 4 ? 1 : 0)).toList();
        Care.screened().when(new AnswerInstrument("drugs", "dast-10", drugs.subList(0, 9), null, Care.NINE))
                .andState("unfinished, it says nothing",
                        episode -> episode.gates().judged().outcome() == Outcome.ELIGIBLE)
                .when(new AnswerInstrument("drugs", "dast-10", drugs.subList(9, 10), null, Care.NINE))
                .andState("3 asks for a look", episode -> episode.gates().judged().outcome() == Outcome.REVIEW);
    }

    @Test
    void a_second_form_is_another_set() {
        assertThat(answered(patient.when(portion(null, 1)).when(portion(null, 1))).answers()).isEqualTo("a2");
    }

    @ParameterizedTest
    @CsvSource({
        "phq-9, 11, 0, /items/0/item, unknown-item",
        "phq-9, 1, 4, /items/0/value, out-of-range",
        "phq-9, 1, -1, /items/0/value, out-of-range",
        "c-ssrs-screener, q1, 2, /items/0/value, out-of-range",
        "c-ssrs-screener, 1, 0, /items/0/item, unknown-item",
        "gad-7, 8, 0, /items/0/item, unknown-item", "dast-10, 1, 2, /items/0/value, out-of-range",
        "audit-c, 1, 5, /items/0/value, out-of-range", "madrs, 11, 1, /items/0/item, unknown-item",
        "hamd, 1, 0, /instrument, unknown-instrument"})
    void what_the_form_does_not_know_is_refused_by_field(String form, String item, int value, String field,
                                                         String rule) {
        Refusal refusal = patient.when(new AnswerInstrument(null, form, List.of(new ItemAnswer(item, value)), null,
                Care.NINE)).refusal();
        assertThat(refusal.violations()).extracting(Refusal.Violation::field, Refusal.Violation::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, rule));
    }

    @Test
    void answers_from_the_future_are_refused_and_a_clock_two_minutes_ahead_is_forgiven() {
        List<ItemAnswer> items = List.of(new ItemAnswer("1", 0));
        patient.when(new AnswerInstrument(null, "phq-9", items, null, Care.NINE.plusSeconds(121)))
                .thenRefused("not-in-the-future");
        assertThat(answered(patient.when(new AnswerInstrument(null, "phq-9", items, null, Care.NINE.plusSeconds(120))))
                .occurredAt()).isEqualTo(Care.NINE);
    }

    @Test
    void a_set_of_answers_cannot_take_the_name_of_a_visit() {
        patient.when(portion("v1", 1)).thenRefused("not-an-id");
        patient.when(portion("a~b", 1)).thenRefused("not-an-id");
    }

    @Test
    void a_set_of_answers_belongs_to_one_form() {
        patient.when(portion("a1", 1)).when(new AnswerInstrument("a1", "c-ssrs-screener",
                List.of(new ItemAnswer("q1", 0)), null, Care.NINE)).thenRefused("other-instrument");
    }

    @Test
    void the_newest_score_by_its_day_counts_whatever_comes_last() {
        Then<Episode, EpisodeCommand, EpisodeEvent> old = patient.when(Care.phq9(20)).when(new AnswerInstrument("paper",
                "phq-9", Care.phq9(6).items(), null, Care.NINE.minusSeconds(86_400 * 9)));
        assertThat(screened(old.when(Care.screening(ScreeningFindings.unknown()))).phq9Total()).isEqualTo(20);
    }

    @Test
    void a_screening_says_what_is_still_unknown() {
        PatientScreened part = screened(patient.when(Care.screening(Care.healthy())));
        assertThat(part.complete()).isFalse();
        assertThat(part.missing()).containsExactly("phq-9", "phq-9-date", "c-ssrs-screener");
        PatientScreened whole = screened(Care.screened().when(Care.screening(ScreeningFindings.unknown())));
        assertThat(whole.complete()).isTrue();
        assertThat(whole.phq9Total()).isEqualTo(19);
        assertThat(whole.suicideRisk()).hasToString("none");
        assertThat(whole.screening()).isEqualTo("s2");
    }

    private static AnswerInstrument portion(String answers, int... items) {
        return new AnswerInstrument(answers, "phq-9", java.util.Arrays.stream(items)
                .mapToObj(item -> new ItemAnswer(String.valueOf(item), item == 9 ? 0 : item == 8 ? 2 : 1)).toList(),
                null, Care.NINE);
    }

    private static InstrumentAnswered answered(Then<Episode, EpisodeCommand, EpisodeEvent> then) {
        return (InstrumentAnswered) then.events().getFirst();
    }

    private static PatientScreened screened(Then<Episode, EpisodeCommand, EpisodeEvent> then) {
        return then.events().stream().filter(PatientScreened.class::isInstance).map(PatientScreened.class::cast)
                .findFirst().orElseThrow();
    }
}
