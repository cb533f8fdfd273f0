package org.handrail.simulator.synthea;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

    @TempDir
    private Path place;

    @Test
    void what_it_says_is_heard_and_kept_and_its_exit_code_is_told() {
        Path log = place.resolve("program.log");
        List<String> heard = new ArrayList<>();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(new Program(log).run(List.of(java, "--version"), heard::add)).isZero();
        assertThat(new Program(log).run(List.of(java, "NoSuchClass"), line -> { })).isEqualTo(1);
        assertThat(heard).isNotEmpty();
        assertThat(log).content().startsWith(heard.getFirst()).contains("NoSuchClass");
    }

    @Test
    void a_program_that_is_not_there_is_a_failure_with_a_word_in_the_log() {
        Path log = place.resolve("program.log");
        assertThat(new Program(log).run(List.of("no-such-program"), line -> { })).isEqualTo(127);
        assertThat(log).content().contains("no-such-program");
    }
}
