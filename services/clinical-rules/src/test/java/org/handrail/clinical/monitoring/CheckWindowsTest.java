package org.handrail.clinical.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which minute to which a reading counts as each check, in minutes from the last device or from the start. */
class CheckWindowsTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Policy SATURATION_READ = new Policy(1, Map.of("spo2-continuous", "false"));

    @ParameterizedTest(name = "{0} from {1} to {3}, due at {2}")
    @CsvSource({"bp-40, 35, 40, 50", "bp-120, 115, 120, 130", "look-15, 12, 15, 20", "mind-40, 35, 40, 50",
        "mind-80, 75, 80, 90", "mind-120, 115, 120, 130", "spo2-15, 8, 15, 23", "spo2-90, 83, 90, 98",
        "spo2-120, 113, 120, 128"})
    void of_esketamine(String code, int opens, int due, int closes) {
        assertWindow(watched(false, null), code, opens, due, closes);
    }

    @ParameterizedTest(name = "{0} from {1} to {3}, due at {2}")
    @CsvSource({"iv-10, 5, 10, 15", "iv-40, 35, 40, 45", "iv-55, 48, 55, 60", "iv-70, 63, 70, 75"})
    void of_an_infusion(String code, int opens, int due, int closes) {
        assertWindow(watched(true, null), code, opens, due, closes);
    }

    @ParameterizedTest(name = "{0} from {1} to {3}, due at {2}")
    @CsvSource({"wait-30, 90, 100, 110", "wait-60, 120, 130, 140"})
    void of_who_is_ready_at_seventy_minutes_and_waits(String code, int opens, int due, int closes) {
        assertWindow(watched(false, START.plusSeconds(70 * 60)), code, opens, due, closes);
    }

    @Test
    void an_infusion_is_watched_for_a_day_at_most_and_waiting_as_long() {
        assertThat(plan(watched(true, null)).getLast().code()).isEqualTo("iv-1435");
        assertThat(plan(watched(true, START.plusSeconds(70 * 60)))).extracting(Check::code)
                .containsSequence("iv-55", "wait-30").endsWith("wait-1440");
        Policy everyTen = new Policy(1, Map.of("check-iv-after", "10"));
        assertThat(Plans.of(watched(true, null), List.of(), everyTen).toList().getLast().code()).isEqualTo("iv-1440");
    }

    @Test
    void a_look_counts_by_breathing_or_by_the_score_and_the_saturation_by_a_reading_of_it() {
        assertThat(counts("look-15", reading(14, null, null))).isTrue();
        assertThat(counts("look-15", reading(null, 5, null))).isTrue();
        assertThat(counts("look-15", reading(null, null, 98))).isFalse();
        assertThat(counts("spo2-15", reading(null, null, 98))).isTrue();
        assertThat(counts("spo2-15", reading(14, 5, null))).isFalse();
    }

    private static boolean counts(String code, VitalReading reading) {
        return plan(watched(false, null)).stream().filter(check -> check.code().equals(code)).findFirst().orElseThrow()
                .doneBy(reading);
    }

    private static VitalReading reading(Integer breaths, Integer moaas, Integer spo2) {
        return new VitalReading("r", null, null, null, spo2, breaths, moaas, Answer.UNKNOWN, START.plusSeconds(900));
    }

    private static void assertWindow(Watched watched, String code, int opens, int due, int closes) {
        Check check = plan(watched).stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
        assertThat(List.of(minutes(check.opens()), minutes(check.due()), minutes(check.closes())))
                .containsExactly(opens, due, closes);
    }

    private static int minutes(Instant moment) {
        return (int) Duration.between(START, moment).toMinutes();
    }

    private static Watched watched(boolean infusion, Instant ready) {
        return new Watched(List.of(START), infusion, null, null, ready, false, List.of());
    }

    private static List<Check> plan(Watched watched) {
        return Plans.of(watched, List.of(), SATURATION_READ).toList();
    }
}
