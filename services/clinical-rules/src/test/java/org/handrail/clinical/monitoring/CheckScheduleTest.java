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

    @ParameterizedTest(name = "{0}/{1} at 45 minutes: {2}")
    @CsvSource({"180, 90, true", "179, 109, false", "150, 110, true"})
    void one_pressure_at_stop_level_owes_a_second_in_five_minutes(int systolic, int diastolic, boolean owed) {
        readings.add(read(45, systolic, diastolic));
        assertThat(open().stream().filter(check -> check.check().equals("bp-again-45")).map(DueCheck::dueAt).toList())
                .isEqualTo(owed ? List.of(minute(50)) : List.of());
    }

    @Test
    void the_second_reading_is_overdue_like_any_other() {
        readings.add(read(45, 184, 90));
        assertThat(next().check()).isEqualTo("bp-again-45");
        assertThat(next().severity(minute(59))).isEmpty();
        assertThat(next().severity(minute(60))).contains("amber");
        assertThat(next().severity(minute(70))).contains("red");
    }

    @ParameterizedTest(name = "then {1}/{2} at {0} minutes: second reading done {3}")
    @CsvSource({"49, 185, 90, false", "50, 185, 90, true", "46, 179, 90, true", "51, 60, 120, true", "51, 60, 70, false"})
    void a_second_reading_confirms_after_five_minutes_or_takes_it_back_at_once(int minute, int systolic, int diastolic,
                                                                                boolean done) {
        readings.addAll(List.of(read(45, 184, 90), read(minute, systolic, diastolic)));
        assertThat(open().stream().noneMatch(check -> check.check().equals("bp-again-45"))).isEqualTo(done);
    }

    @Test
    void what_is_confirmed_owes_no_third_and_what_rises_anew_owes_another() {
        readings.addAll(List.of(read(45, 184, 90), read(50, 186, 90), read(52, 190, 92)));
        assertThat(open()).extracting(DueCheck::check).noneMatch(check -> check.startsWith("bp-again"));
        readings.addAll(List.of(read(60, 160, 90), read(70, 181, 90)));
        assertThat(open()).extracting(DueCheck::check).contains("bp-again-70");
    }

    @Test
    void a_systolic_value_alone_at_stop_level_owes_a_second_reading_too() {
        readings.add(new VitalReading("r", 184, null, 70, 98, 14, 5, null, minute(45)));
        assertThat(open()).extracting(DueCheck::check).contains("bp-again-45");
    }

    @Test
    void a_pressure_at_stop_level_during_an_infusion_owes_a_second_and_is_amber_after_five_minutes() {
        readings.add(read(20, 184, 90));
        DueCheck again = CheckSchedule.open(new Watched(List.of(FIRST), true, null, null, null, false, List.of()), readings,
                notDone, Policy.DEFAULTS).stream().filter(check -> check.check().equals("bp-again-20")).findFirst().orElseThrow();
        assertThat(again.dueAt()).isEqualTo(minute(25));
        assertThat(again.severity(minute(29))).isEmpty();
        assertThat(again.severity(minute(30))).contains("amber");
    }

    @Test
    void a_pressure_before_the_dose_has_its_own_recheck() {
        readings.add(read(-5, 184, 90));
        assertThat(open()).extracting(DueCheck::check).noneMatch(check -> check.startsWith("bp-again"));
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
