package org.handrail.clinical.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InstrumentTest {

    @ParameterizedTest
    @CsvSource({
        "PHQ_9, 0, minimal", "PHQ_9, 4, minimal", "PHQ_9, 5, mild", "PHQ_9, 9, mild", "PHQ_9, 10, moderate",
        "PHQ_9, 14, moderate", "PHQ_9, 15, moderately-severe", "PHQ_9, 19, moderately-severe", "PHQ_9, 20, severe",
        "PHQ_9, 27, severe",
        "GAD_7, 0, minimal", "GAD_7, 4, minimal", "GAD_7, 5, mild", "GAD_7, 9, mild", "GAD_7, 10, moderate",
        "GAD_7, 14, moderate", "GAD_7, 15, severe", "GAD_7, 21, severe"})
    void the_items_are_added_up_and_the_total_lies_in_its_band(Instrument instrument, int total, String band) {
        InstrumentScore score = instrument.score(Given.items(answers(instrument, total,
                instrument == Instrument.PHQ_9 ? 9 : 7)), Policy.DEFAULTS);
        assertThat(score.total()).isEqualTo(total);
        assertThat(score.band()).isEqualTo(band);
        assertThat(score.complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, yes, negative", "3, yes, negative", "4, yes, positive", "12, yes, positive", "2, no, negative",
        "3, no, positive", "2, unknown, negative", "3, unknown, positive"})
    void alcohol_is_positive_from_4_for_men_and_from_3_for_everyone_else(int total, String male, String band) {
        Given given = new Given(answers(Instrument.AUDIT_C, total, 3), null, Answer.valueOf(male.toUpperCase()));
        assertThat(Instrument.AUDIT_C.score(given, Policy.DEFAULTS).total()).isEqualTo(total);
        assertThat(Instrument.AUDIT_C.score(given, Policy.DEFAULTS).band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"0, none", "1, low", "2, low", "3, moderate", "5, moderate", "6, substantial", "8, substantial",
        "9, severe", "10, severe"})
    void the_drug_screen_counts_its_third_item_the_other_way_round(int total, String band) {
        List<ItemAnswer> answers = new ArrayList<>();
        for (int item = 1; item <= 10; item++) {
            boolean counts = item <= total;
            answers.add(new ItemAnswer(String.valueOf(item), counts == (item != 3) ? 1 : 0));
        }
        InstrumentScore score = Instrument.DAST_10.score(Given.items(answers), Policy.DEFAULTS);
        assertThat(score.total()).isEqualTo(total);
        assertThat(score.band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"MADRS, 0, none", "MADRS, 6, none", "MADRS, 7, mild", "MADRS, 19, mild", "MADRS, 20, moderate",
        "MADRS, 34, moderate", "MADRS, 35, severe", "MADRS, 60, severe",
        "QIDS_SR16, 5, none", "QIDS_SR16, 6, mild", "QIDS_SR16, 10, mild", "QIDS_SR16, 11, moderate",
        "QIDS_SR16, 15, moderate", "QIDS_SR16, 16, severe", "QIDS_SR16, 20, severe", "QIDS_SR16, 21, very-severe",
        "QIDS_SR16, 27, very-severe"})
    void of_licensed_forms_the_total_is_taken(Instrument instrument, int total, String band) {
        InstrumentScore score = instrument.score(new Given(List.of(), total, null), Policy.DEFAULTS);
        assertThat(score.total()).isEqualTo(total);
        assertThat(score.band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"MADRS, 61", "MADRS, -1", "QIDS_SR16, 28", "MADRS,", "QIDS_SR16,"})
    void without_a_usable_total_a_licensed_form_has_no_score(Instrument instrument, Integer total) {
        InstrumentScore score = instrument.score(new Given(List.of(), total, null), Policy.DEFAULTS);
        assertThat(score.total()).isNull();
        assertThat(score.missing()).containsExactly("total");
    }

    @ParameterizedTest
    @EnumSource(value = Instrument.class, names = {"PHQ_9", "GAD_7", "AUDIT_C", "DAST_10"})
    void a_missing_item_is_never_a_zero(Instrument instrument) {
        int last = instrument == Instrument.PHQ_9 ? 9 : instrument.items().size();
        InstrumentScore score = instrument.score(Given.items(answers(instrument, 2, last - 1)), Policy.DEFAULTS);
        assertThat(score.total()).isNull();
        assertThat(score.band()).isNull();
        assertThat(score.missing()).containsExactly(String.valueOf(last));
    }

    @Test
    void an_answer_out_of_range_is_no_answer() {
        List<ItemAnswer> answers = new ArrayList<>(answers(Instrument.GAD_7, 3, 6));
        answers.add(new ItemAnswer("7", 4));
        assertThat(Instrument.GAD_7.score(Given.items(answers), Policy.DEFAULTS).missing()).containsExactly("7");
    }

    @Test
    void the_screener_is_never_summed_and_says_what_it_still_asks() {
        InstrumentScore score = Instrument.C_SSRS_SCREENER.score(Given.items(List.of(new ItemAnswer("q1", 1),
                new ItemAnswer("q2", 0))), Policy.DEFAULTS);
        assertThat(score.total()).isNull();
        assertThat(score.missing()).containsExactly("q6", "q6-3m");
    }

    @Test
    void scores_with_unlike_windows_can_be_told_apart() {
        assertThat(Instrument.PHQ_9.recallDays()).isEqualTo(14).isEqualTo(Instrument.GAD_7.recallDays());
        assertThat(Instrument.MADRS.recallDays()).isEqualTo(7).isEqualTo(Instrument.QIDS_SR16.recallDays());
        assertThat(Instrument.C_SSRS_SCREENER.recallDays()).isNull();
    }

    @Test
    void an_instrument_is_found_by_its_code() {
        for (Instrument instrument : Instrument.values()) {
            assertThat(Instrument.named(instrument.toString())).contains(instrument);
        }
        assertThat(Instrument.named("hamd")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MADRS, 0,", "MADRS, 1, UNCLEAR", "MADRS, 4, UNCLEAR", "MADRS, 5, HIGH", "MADRS, 6, HIGH",
        "QIDS_SR16, 0,", "QIDS_SR16, 1, UNCLEAR", "QIDS_SR16, 2, UNCLEAR", "QIDS_SR16, 3, HIGH",
        "PHQ_9, 0,", "PHQ_9, 1, UNCLEAR", "PHQ_9, 3, UNCLEAR"})
    void the_item_on_suicide_is_judged_as_soon_as_it_is_there(SuicideItem item, int value, SuicideLevel level) {
        assertThat(SuicideRisk.ofItem(item, value, null).map(RiskRaised::level).orElse(null)).isEqualTo(level);
    }

    /** Answers to the first items that add up to the total. */
    private static List<ItemAnswer> answers(Instrument instrument, int total, int items) {
        List<ItemAnswer> answers = new ArrayList<>();
        int left = total;
        for (int item = 1; item <= items; item++) {
            int value = Math.min(left, instrument.items().get(String.valueOf(item)));
            answers.add(new ItemAnswer(String.valueOf(item), value));
            left -= value;
        }
        return answers;
    }
}
