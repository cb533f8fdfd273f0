package org.handrail.clinical.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two ways of working out one amount. */
class FitTest {

    @ParameterizedTest
    @CsvSource({"100, 97, ", "97, 100, ", "100, 96.9, does-not-fit", "85, 10, tenfold", "10, 115, tenfold", "84, 10, does-not-fit",
        "10, 116, does-not-fit", "0, 10, does-not-fit"})
    void three_percent_are_the_same_and_eight_and_a_half_to_eleven_and_a_half_times_is_the_error_that_kills(
            double one, double other, String problem) {
        assertThat(Fit.problem(one, other)).isEqualTo(Optional.ofNullable(problem));
    }
}
