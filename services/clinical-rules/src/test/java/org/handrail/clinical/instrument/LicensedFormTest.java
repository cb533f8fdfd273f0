package org.handrail.clinical.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of which a total may come instead of the answers. */
class LicensedFormTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "6, 60"})
    void all_answers_of_the_madrs_are_added_up_whatever_total_was_told(int each, int total) {
        assertThat(score(Instrument.MADRS, answers(10, each), 7)).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"-1", "7"})
    void with_an_answer_that_there_is_not_the_total_counts_that_was_told(int wrong) {
        List<ItemAnswer> answers = answers(9, 6);
        answers.add(new ItemAnswer("10", wrong));
        assertThat(score(Instrument.MADRS, answers, 7)).isEqualTo(7);
        assertThat(score(Instrument.MADRS, answers, null)).isNull();
        assertThat(score(Instrument.MADRS, answers(9, 6), 60)).isEqualTo(60);
        assertThat(score(Instrument.MADRS, answers(9, 6), 61)).isNull();
    }

    @Test
    void of_several_questions_about_one_thing_the_highest_answer_counts() {
        List<ItemAnswer> answers = answers(16, 0);
        answers.removeIf(answer -> List.of("1", "7", "9").contains(answer.item()));
        answers.addAll(List.of(new ItemAnswer("1", 3), new ItemAnswer("9", 2)));
        assertThat(score(Instrument.QIDS_SR16, answers, null)).isEqualTo(5);
        answers.removeIf(answer -> answer.item().equals("6"));
        assertThat(score(Instrument.QIDS_SR16, answers, null)).isNull();
    }

    @Test
    void an_item_that_a_form_has_not_is_not_added() {
        List<ItemAnswer> answers = answers(7, 1);
        answers.add(new ItemAnswer("8", 3));
        assertThat(score(Instrument.GAD_7, answers, null)).isEqualTo(7);
    }

    @Test
    void every_form_that_is_scored_names_its_rule() {
        assertThat(List.of(Instrument.values())).filteredOn(form -> form != Instrument.C_SSRS_SCREENER)
                .allSatisfy(form -> assertThat(form.rule().orElseThrow().id())
                        .isEqualTo("SCORE-" + form.toString().toUpperCase()));
        assertThat(Instrument.C_SSRS_SCREENER.rule()).isEmpty();
    }

    private static List<ItemAnswer> answers(int items, int each) {
        List<ItemAnswer> answers = new ArrayList<>();
        for (int item = 1; item <= items; item++) {
            answers.add(new ItemAnswer(String.valueOf(item), each));
        }
        return answers;
    }

    private static Integer score(Instrument form, List<ItemAnswer> answers, Integer told) {
        return form.score(new Given(answers, told, null), Policy.DEFAULTS).total();
    }
}
