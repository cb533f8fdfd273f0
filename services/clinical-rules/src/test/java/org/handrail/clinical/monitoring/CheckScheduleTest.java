package org.handrail.clinical.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckScheduleTest {

    private static final Instant FIRST = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant LAST = minute(5);

    private List<Instant> devices = List.of(FIRST, LAST);
    private final List<VitalReading> readings = new ArrayList<>(List.of(read(-10, 124, 78)));
    private final List<NotDone> notDone = new ArrayList<>();

    @Test
    void nothing_is_due_before_the_first_device() {
        devices = List.of();
        assertThat(open()).isEmpty();
    }

    @Test
    void the_checks_are_counted_from_the_last_device() {
        assertThat(open()).extracting(DueCheck::check).containsExactly("bp-40", "bp-120");
        assertThat(open()).extracting(DueCheck::dueAt).containsExactly(minute(45), minute(125));
    }

    @Test
    void one_more_device_moves_them() {
        devices = List.of(FIRST, LAST, minute(10));
        assertThat(next().dueAt()).isEqualTo(minute(50));
    }

    @Test
    void a_dose_without_a_reading_before_it_owes_one_at_once() {
        readings.clear();
        assertThat(next().check()).isEqualTo("bp-0");
        assertThat(next().dueAt()).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @CsvSource({"39, bp-40", "40, bp-120", "55, bp-120", "90, bp-120"})
    void a_reading_counts_once_the_window_has_opened_also_when_it_is_late(int minute, String next) {
        readings.add(read(minute, 130, 80));
        assertThat(next().check()).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"'', 44", "'', 54", "amber, 55", "amber, 64", "red, 65"})
    void a_check_is_amber_after_ten_minutes_and_red_after_twenty(String severity, int minute) {
        assertThat(next().severity(minute(minute)).orElse("")).isEqualTo(severity);
    }

    @Test
    void the_severity_says_when_it_changes() {
        assertThat(next().changesAfter(minute(54))).contains(minute(55));
        assertThat(next().changesAfter(minute(55))).contains(minute(65));
        assertThat(next().changesAfter(minute(65))).isEmpty();
    }

    @ParameterizedTest(name = "{0}/{1} at 40 minutes: then {2}")
    @CsvSource({"163, 99, bp-60", "164, 80, bp-60", "140, 100, bp-60", "159, 99, bp-120", "124, 103, bp-60"})
    void sixty_and_ninety_are_owed_while_the_last_value_is_above_a_threshold(
            int systolic, int diastolic, String then) {
        readings.add(read(45, systolic, diastolic));
        assertThat(next().check()).isEqualTo(then);
    }

    @Test
    void a_value_that_has_come_down_owes_them_no_more() {
        readings.add(read(45, 170, 100));
        assertThat(open()).extracting(DueCheck::check).containsExactly("bp-60", "bp-90", "bp-120");
        readings.add(read(62, 140, 85));
        assertThat(open()).extracting(DueCheck::check).containsExactly("bp-120");
    }

    @Test
    void a_check_that_could_not_be_done_is_tried_again_and_is_red_when_missed_again() {
        notDone.add(new NotDone("bp-40", minute(44), "asleep", null));
        assertThat(next().dueAt()).isEqualTo(minute(49));
        assertThat(next().severity(minute(58))).isEmpty();
        assertThat(next().severity(minute(59))).contains("red");
    }

    @Test
    void a_try_at_another_check_moves_nothing() {
        notDone.add(new NotDone("bp-120", minute(44), "asleep", null));
        assertThat(next().check()).isEqualTo("bp-40");
        assertThat(next().dueAt()).isEqualTo(minute(45));
    }

    @Test
    void a_reading_owed_at_once_is_open_from_then_on_and_others_from_five_minutes_before() {
        assertThat(next().opens()).isEqualTo(minute(40));
        readings.clear();
        assertThat(next().opens()).isEqualTo(FIRST);
        assertThat(CheckSchedule.next(Watched.devices(devices), readings, notDone, Policy.DEFAULTS)).contains(next());
    }

    @ParameterizedTest
    @CsvSource({"110, 70, bp-60", "124, 78, bp-120"})
    void a_rise_from_before_the_dose_owes_them_too(int before, int beforeDiastolic, String then) {
        readings.clear();
        readings.addAll(List.of(read(-20, 140, 88), read(-10, before, beforeDiastolic), read(45, 152, 80)));
        assertThat(next().check()).isEqualTo(then);
    }

    @Test
    void the_nurse_may_name_the_next_try() {
        notDone.add(new NotDone("bp-40", minute(44), "toilet", minute(47)));
        assertThat(next().dueAt()).isEqualTo(minute(47));
    }

    @Test
    void the_second_try_that_comes_to_nothing_is_red_at_once() {
        notDone.add(new NotDone("bp-40", minute(44), "asleep", null));
        notDone.add(new NotDone("bp-40", minute(49), "asleep", null));
        assertThat(next().severity(minute(49))).contains("red");
    }

    @Test
    void a_reading_with_one_value_only_is_no_check() {
        readings.add(new VitalReading("r", 130, null, 70, 98, 14, 5, null, minute(45)));
        assertThat(next().check()).isEqualTo("bp-40");
    }

    @ParameterizedTest
    @CsvSource({"90, 89, bp-120", "90, 90, bp-40", "60, 120, bp-40"})
    void a_reading_that_cannot_be_right_is_no_check(int systolic, int diastolic, String next) {
        readings.add(read(45, systolic, diastolic));
        assertThat(next().check()).isEqualTo(next);
    }

    @Test
    void all_done_is_nothing_due() {
        readings.add(read(45, 130, 80));
        readings.add(read(121, 125, 78));
        assertThat(open()).isEmpty();
    }

    private DueCheck next() {
        return open().getFirst();
    }

    private List<DueCheck> open() {
        return CheckSchedule.open(Watched.devices(devices), readings, notDone, Policy.DEFAULTS).stream()
                .filter(check -> check.check().startsWith("bp")).toList();
    }

    private static VitalReading read(int minute, int systolic, int diastolic) {
        return VitalReading.pressure("r" + minute, systolic, diastolic, minute(minute));
    }

    private static Instant minute(int minute) {
        return FIRST.plusSeconds(minute * 60L);
    }
}
