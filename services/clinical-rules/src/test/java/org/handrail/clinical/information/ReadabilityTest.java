package org.handrail.clinical.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    @ParameterizedTest
    @CsvSource({"cat, 1", "drive, 1", "table, 2", "infusion, 3", "depression, 3", "medicine, 3", "used, 1", "needed, 2",
        "the, 1", "2, 1", "breathing, 2"})
    void syllables_are_counted(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    /** Worked by hand: 0.39 words a sentence + 11.8 syllables a word − 15.59. */
    @Test
    void the_grade_follows_the_formula() {
        assertThat(Readability.grade("The cat sat on the mat.")).isEqualTo(0.39 * 6 + 11.8 - 15.59, within(1e-9));
        assertThat(Readability.grade("The infusion ends. Tell us."))
                .isEqualTo(0.39 * 5 / 2 + 11.8 * 7 / 5 - 15.59, within(1e-9));
    }

    @Test
    void a_mark_before_the_first_word_is_no_word_and_no_sentence() {
        assertThat(Readability.grade("(Come here.")).isEqualTo(Readability.grade("Come here."));
        assertThat(Readability.grade("... Come here.")).isEqualTo(Readability.grade("Come here."));
    }

    @Test
    void the_words_of_a_label_are_harder_than_those_of_a_nurse() {
        double label = Readability.grade("Concomitant administration of benzodiazepines may potentiate cardiorespiratory depression.");
        assertThat(label).isGreaterThan(15);
        assertThat(Readability.grade("Pills for sleep can make you breathe less.")).isLessThan(4);
    }

    @Test
    void nothing_has_no_grade() {
        assertThat(Readability.grade(" ")).isZero();
    }
}
