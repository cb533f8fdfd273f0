package org.handrail.clinical.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Phq9Test {

    @ParameterizedTest
    @CsvSource({
        "0, MINIMAL", "4, MINIMAL", "5, MILD", "9, MILD", "10, MODERATE", "14, MODERATE",
        "15, MODERATELY_SEVERE", "19, MODERATELY_SEVERE", "20, SEVERE", "27, SEVERE"})
    void the_total_falls_into_its_band(int total, Phq9Band band) {
        Phq9Score score = Phq9.score(adding(total));
        assertThat(score.total()).isEqualTo(total);
        assertThat(score.band()).isEqualTo(band);
    }

    @Test
    void a_missing_item_leaves_the_total_uncomputed_and_is_never_a_zero() {
        for (int missing = 0; missing < 9; missing++) {
            List<ItemAnswer> answers = new ArrayList<>(adding(12));
            String item = answers.remove(missing).item();
            Phq9Score score = Phq9.score(answers);
            assertThat(score.total()).isNull();
            assertThat(score.band()).isNull();
            assertThat(score.missing()).containsExactly(item);
        }
    }

    @Test
    void item_9_counts_before_the_form_is_finished() {
        Phq9Score score = Phq9.score(List.of(new ItemAnswer("9", 1)));
        assertThat(score.complete()).isFalse();
        assertThat(score.item9()).isEqualTo(1);
    }

    @Test
    void item_9_not_answered_is_not_known() {
        assertThat(Phq9.score(List.of()).item9()).isNull();
    }

    @Test
    void the_item_about_functioning_is_never_summed() {
        List<ItemAnswer> answers = new ArrayList<>(adding(9));
        answers.add(new ItemAnswer("10", 3));
        Phq9Score score = Phq9.score(answers);
        assertThat(score.total()).isEqualTo(9);
        assertThat(score.functional()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"-1", "4"})
    void a_value_out_of_range_is_unusable(int value) {
        List<ItemAnswer> answers = new ArrayList<>(adding(9));
        answers.set(2, new ItemAnswer("3", value));
        Phq9Score score = Phq9.score(answers);
        assertThat(score.total()).isNull();
        assertThat(score.unusable()).containsExactly("3");
    }

    @Test
    void an_item_answered_twice_differently_is_unusable_and_the_higher_item_9_counts() {
        List<ItemAnswer> answers = new ArrayList<>(adding(9));
        answers.add(new ItemAnswer("9", 3));
        Phq9Score score = Phq9.score(answers);
        assertThat(score.total()).isNull();
        assertThat(score.unusable()).containsExactly("9");
        assertThat(score.item9()).isEqualTo(3);
    }

    @Test
    void item_9_is_what_was_said_to_it_and_to_no_other_item_and_only_if_it_can_be_meant() {
        assertThat(Phq9.score(List.of(new ItemAnswer("1", 3), new ItemAnswer("9", 0))).item9()).isZero();
        assertThat(Phq9.score(List.of(new ItemAnswer("9", 2), new ItemAnswer("9", 7))).item9()).isEqualTo(2);
        assertThat(Phq9.score(List.of(new ItemAnswer("1", 3))).item9()).isNull();
    }

    private static List<ItemAnswer> adding(int total) {
        List<ItemAnswer> answers = new ArrayList<>();
        int left = total;
        for (int item = 1; item <= 9; item++) {
            int value = Math.min(3, left);
            answers.add(new ItemAnswer(String.valueOf(item), value));
            left -= value;
        }
        return answers;
    }
}
