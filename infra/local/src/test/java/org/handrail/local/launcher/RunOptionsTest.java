package org.handrail.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.handrail.local.process.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOptionsTest {

    private static RunOptions of(String words) {
        return RunOptions.of(words.isEmpty() ? List.of() : List.of(words.split(" ")));
    }

    @Test
    void without_a_word_the_demo_plays_twelve_patients_over_eight_weeks() {
        assertThat(of("")).isEqualTo(new RunOptions(false, false, false, "demo", new Story.Size(12, 8, 1, 0)));
    }

    @Test
    void numbers_and_words_may_stand_in_any_order() {
        assertThat(of("--weeks 12 --kills 9 --exit --patients 24 --seed 7 --fresh"))
            .isEqualTo(new RunOptions(true, false, true, "demo", new Story.Size(24, 12, 7, 9)));
    }

    @Test
    void the_story_of_one_patient_is_asked_for_by_name() {
        assertThat(of("--story").story()).isEqualTo(Story.ONE_PATIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--patients", "--patients many", "--patients 0", "--weeks 105", "--seed -1", "--kills 101",
        "--patients 99999999999"})
    void a_number_that_is_missing_or_out_of_range_is_one_sentence(String words) {
        assertThatThrownBy(() -> of(words)).isInstanceOf(CannotStart.class).hasMessageContaining("wants a whole number");
    }

    @Test
    void an_unknown_word_is_named() {
        assertThatThrownBy(() -> of("--frsh")).isInstanceOf(CannotStart.class)
            .hasMessageContaining("run does not know --frsh");
    }
}
