package org.handrail.simulator.synthea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    @Test
    void it_grows_on_one_line_and_never_beyond_its_end() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        ProgressBar bar = new ProgressBar(new PrintStream(screen, true, StandardCharsets.UTF_8), 2);
        bar.says("begins");
        for (int i = 0; i < 3; i++) {
            bar.oneMore();
        }
        String shown = screen.toString(StandardCharsets.UTF_8);
        assertThat(shown).doesNotContain("\n");
        assertThat(shown.split("\r")).extracting(String::strip).containsExactly("",
                "[..............................] 0 of 2 patients, begins",
                "[###############...............] 1 of 2 patients, made by Synthea",
                "[##############################] 2 of 2 patients, made by Synthea",
                "[##############################] 2 of 2 patients, made by Synthea");
    }
}
