package org.handrail.simulator.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.handrail.simulator.cohort.Dice;
import org.junit.jupiter.api.Test;

class KillsTest {

    private static final List<String> PROCESSES = List.of("intake", "session", "broker", "store");
    private static final List<LocalDate> DAYS = LocalDate.parse("2026-11-30").datesUntil(LocalDate.parse("2026-12-05")).toList();

    private static List<Kills.Kill> drawn(int seed, int number) {
        return Kills.drawn(PROCESSES, Dice.of(seed), number, DAYS, (day, hour) -> day.atTime(hour).toInstant(ZoneOffset.UTC));
    }

    @Test
    void the_same_seed_kills_the_same_processes_at_the_same_moments() {
        assertThat(drawn(7, 20)).isEqualTo(drawn(7, 20)).isNotEqualTo(drawn(8, 20));
    }

    @Test
    void every_process_has_its_turn_before_one_is_killed_again() {
        List<String> killed = drawn(1, 8).stream().map(Kills.Kill::process).toList();
        assertThat(killed.subList(0, 4)).containsExactlyInAnyOrderElementsOf(PROCESSES);
        assertThat(killed.subList(4, 8)).containsExactlyInAnyOrderElementsOf(PROCESSES);
    }

    @Test
    void nothing_is_killed_unless_it_is_asked_for() {
        assertThat(drawn(1, 0)).isEmpty();
    }
}
