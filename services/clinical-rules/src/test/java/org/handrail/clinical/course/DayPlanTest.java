package org.handrail.clinical.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPlanTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final PhasePlan INDUCTION = Template.first(Protocol.ESKETAMINE_TRD, Policy.DEFAULTS);
    private static final Spacing ESKETAMINE = Spacing.of(Protocol.ESKETAMINE_TRD, Policy.DEFAULTS);
    private static final Spacing INFUSIONS = Spacing.of(Protocol.IV_KETAMINE, Policy.DEFAULTS);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static List<LocalDate> days(int had, int count, LocalDate first, List<LocalDate> taken,
                                        Predicate<LocalDate> open) {
        return DayPlan.find(INDUCTION, had, count, first, taken, ESKETAMINE, d -> Optional.of(d).filter(open)).stream()
                .map(DayPlan.Placed::date).toList();
    }

    private static List<LocalDate> march(int... days) {
        return Arrays.stream(days).mapToObj(d -> LocalDate.of(2026, 3, d)).toList();
    }

    @Test
    void from_a_monday_the_induction_is_monday_and_thursday() {
        assertThat(days(0, 8, MONDAY, List.of(), d -> true)).isEqualTo(march(2, 5, 9, 12, 16, 19, 23, 26));
    }

    @Test
    void a_closed_day_goes_to_the_next_open_one_and_the_others_keep_the_spacing() {
        assertThat(days(0, 3, MONDAY, List.of(), d -> d.getDayOfMonth() != 5)).isEqualTo(march(2, 6, 9));
        assertThat(days(0, 4, MONDAY, List.of(), d -> d.getDayOfMonth() != 5)).isEqualTo(march(2, 6, 9, 13));
    }

    @Test
    void a_day_that_slips_takes_the_next_one_with_it_when_the_two_would_be_too_near() {
        assertThat(days(0, 4, MONDAY, List.of(), d -> d.getDayOfMonth() < 5 || d.getDayOfMonth() > 7))
                .isEqualTo(march(2, 8, 10, 15));
    }

    @Test
    void when_the_first_day_is_closed_the_whole_series_begins_later() {
        assertThat(days(0, 3, LocalDate.parse("2026-02-28"), List.of(), d -> !WEEKEND.contains(d.getDayOfWeek())))
                .isEqualTo(march(2, 5, 9));
    }

    @Test
    void a_visit_to_be_rebooked_finds_the_hole_in_its_series() {
        assertThat(days(7, 1, LocalDate.parse("2026-03-06"), march(2, 5, 12, 16, 19, 23, 26), d -> true))
                .isEqualTo(march(9));
    }

    @Test
    void what_cannot_be_placed_is_left_to_people() {
        assertThat(days(0, 8, MONDAY, List.of(), d -> d.getDayOfMonth() < 10 && d.getMonthValue() == 3))
                .isEqualTo(march(2, 5, 9));
        assertThat(days(0, 8, MONDAY, List.of(), d -> false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, , 2026-03-10", "0, 2026-03-09, 2026-03-10", "1, 2026-03-09, 2026-03-12",
        "2, 2026-03-09, 2026-03-13", "1, 2026-03-01, 2026-03-10"})
    void the_next_visit_waits_for_its_turn_after_the_last(int had, LocalDate last, LocalDate earliest) {
        assertThat(DayPlan.earliest(INDUCTION, had, LocalDate.parse("2026-03-10"), Optional.ofNullable(last)))
                .isEqualTo(earliest);
    }

    @Test
    void weekly_begins_a_week_after_the_last_of_induction() {
        PhasePlan weekly = Template.of(Protocol.ESKETAMINE_TRD, Phase.WEEKLY, Policy.DEFAULTS).orElseThrow();
        assertThat(DayPlan.earliest(weekly, 0, MONDAY, Optional.of(LocalDate.parse("2026-03-26"))))
                .isEqualTo(LocalDate.parse("2026-04-02"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, true", "2026-03-03, false", "2026-03-05, false", "2026-03-06, false", "2026-03-08, false",
        "2026-03-10, false", "2026-03-12, false", "2026-03-13, true"})
    void esketamine_twice_in_seven_days_and_a_day_between(LocalDate day, boolean fits) {
        assertThat(ESKETAMINE.fits(day, march(6, 9))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08, near", "2026-03-10, near", "2026-03-11, many", "2026-03-12, many"})
    void which_of_the_two_a_day_breaks_is_told_apart(LocalDate day, String broken) {
        assertThat(ESKETAMINE.tooNear(day, march(6, 9))).isEqualTo(broken.equals("near"));
        assertThat(ESKETAMINE.tooMany(day, march(6, 9))).isTrue();
    }

    @Test
    void a_day_that_is_booked_already_is_not_counted_twice() {
        assertThat(ESKETAMINE.tooMany(MONDAY.plusDays(7), march(6, 9))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-07, false", "2026-03-08, false", "2026-03-09, true", "2026-03-06, false"})
    void three_infusions_in_seven_days_and_a_day_between(LocalDate day, boolean fits) {
        assertThat(INFUSIONS.fits(day, march(2, 4, 6))).isEqualTo(fits);
    }
}
