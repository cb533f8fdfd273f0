package org.handrail.clinical.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Devices at 0 and 5 minutes; an infusion from 0. */
class PlansTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final VitalReading BEFORE = set(-5);

    private static Instant minute(long minute) {
        return START.plusSeconds(minute * 60);
    }

    private static VitalReading set(int minute) {
        return new VitalReading("r" + minute, 124, 78, 72, 98, 14, 5, null, minute(minute), Answer.NO);
    }

    private static List<DueCheck> open(Watched watched, Policy policy, VitalReading... more) {
        List<VitalReading> readings = new ArrayList<>(List.of(BEFORE));
        readings.addAll(List.of(more));
        return CheckSchedule.open(watched, readings, List.of(), policy);
    }

    private static Watched sprayed(Instant sedative, Instant ready) {
        return new Watched(List.of(minute(0), minute(5)), false, null, sedative, ready, false, List.of());
    }

    private static Watched infused(Instant ready) {
        return new Watched(List.of(minute(0)), true, null, null, ready, false, List.of());
    }

    private static List<String> codes(List<DueCheck> checks) {
        return checks.stream().map(DueCheck::check).toList();
    }

    @Test
    void after_esketamine_somebody_looks_at_fifteen_and_asks_at_forty_eighty_and_a_hundred_and_twenty() {
        assertThat(codes(open(sprayed(null, null), Policy.DEFAULTS))).containsExactly("look-15", "bp-40", "mind-40",
                "mind-80", "bp-120", "mind-120");
        assertThat(open(sprayed(null, null), Policy.DEFAULTS).getFirst().dueAt()).isEqualTo(minute(20));
    }

    @Test
    void whose_pressure_is_watched_closely_has_it_read_at_sixty_and_ninety_whatever_it_was() {
        Watched closely = new Watched(List.of(minute(0), minute(5)), false, null, null, null, false, List.of(), true);
        assertThat(codes(open(closely, Policy.DEFAULTS, set(46)))).contains("bp-60", "bp-90", "bp-120");
        assertThat(codes(open(sprayed(null, null), Policy.DEFAULTS, set(46)))).contains("bp-120")
                .doesNotContain("bp-60", "bp-90");
    }

    @Test
    void a_score_without_a_word_about_dissociation_is_not_yet_that_check() {
        VitalReading scored = new VitalReading("r", 130, 80, null, null, null, 5, null, minute(45));
        assertThat(codes(open(sprayed(null, null), Policy.DEFAULTS, scored))).containsExactly("mind-40", "mind-80",
                "bp-120", "mind-120");
    }

    @Test
    void a_sedative_begins_the_looks_again() {
        List<DueCheck> checks = open(sprayed(minute(60), null), Policy.DEFAULTS, set(46));
        assertThat(codes(checks)).containsExactly("look-15", "mind-40", "bp-120", "mind-80", "mind-120");
        assertThat(checks.getFirst().dueAt()).isEqualTo(minute(75));
    }

    @Test
    void where_the_saturation_is_not_watched_without_a_break_it_is_read_every_fifteen_minutes_to_ninety() {
        Policy read = new Policy(1, Map.of("spo2-continuous", "false"));
        assertThat(codes(open(sprayed(null, null), read)).stream().filter(code -> code.startsWith("spo2")))
                .containsExactly("spo2-15", "spo2-30", "spo2-45", "spo2-60", "spo2-75", "spo2-90", "spo2-120");
    }

    @ParameterizedTest
    @CsvSource({"4, iv-10", "5, iv-20", "14, iv-20", "15, iv-30", "36, iv-55", "48, iv-70", "63, iv-85"})
    void an_infusion_is_checked_every_ten_minutes_to_forty_and_every_fifteen_after(int readAt, String next) {
        assertThat(codes(open(infused(null), Policy.DEFAULTS, set(readAt)))).containsExactly(next);
    }

    @ParameterizedTest
    @CsvSource({"14, ''", "15, amber", "19, amber", "20, red"})
    void a_check_of_an_infusion_is_amber_after_five_minutes_and_red_after_ten(long minute, String severity) {
        assertThat(open(infused(null), Policy.DEFAULTS).getFirst().severity(minute(minute)).orElse("")).isEqualTo(severity);
    }

    @Test
    void a_pressure_alone_is_no_check_of_an_infusion() {
        assertThat(codes(open(infused(null), Policy.DEFAULTS, VitalReading.pressure("r", 130, 80, minute(10)))))
                .containsExactly("iv-10");
    }

    @Test
    void one_who_is_ready_and_waits_is_seen_every_half_hour() {
        assertThat(codes(open(infused(minute(110)), Policy.DEFAULTS, set(105)))).containsExactly("wait-30");
        assertThat(codes(open(infused(minute(110)), Policy.DEFAULTS, set(105), set(131)))).containsExactly("wait-60");
        assertThat(codes(open(sprayed(null, minute(130)), Policy.DEFAULTS, set(126)))).containsExactly("wait-30");
    }

    @ParameterizedTest
    @CsvSource({"34.9, 4, ''", "35, 4, bmi-35-or-more", "30, 3, deep-sedation-before"})
    void some_are_watched_more_closely(double bmi, int moaas, String reason) {
        assertThat(Closely.reasons(Answer.NO, null, Answer.UNKNOWN, Answer.NO, bmi, moaas, Policy.DEFAULTS))
                .isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
        assertThat(Closely.reasons(Answer.YES, Answer.YES, Answer.YES, Answer.YES, null, null, Policy.DEFAULTS)).hasSize(4);
    }
}
