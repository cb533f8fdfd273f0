package org.handrail.clinical.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TherapyTest {

    @ParameterizedTest(name = "REF-THERAPY, in an episode {0}: {1}")
    @CsvSource({"true, cbt ipt ba", "false, cbt mbct"})
    void what_is_first_line_while_the_episode_lasts_and_after_it(boolean inEpisode, String first) {
        assertThat(Therapy.firstLine(inEpisode)).extracting(Therapy::toString)
                .containsExactlyElementsOf(Arrays.asList(first.split(" ")));
    }
}
