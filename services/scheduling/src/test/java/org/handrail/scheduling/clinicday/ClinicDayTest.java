package org.handrail.scheduling.clinicday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.handrail.scheduling.clinicday.DayCommand.CloseDay;
import org.handrail.scheduling.clinicday.DayCommand.Confirm;
import org.handrail.scheduling.clinicday.DayCommand.OpenDay;
import org.handrail.scheduling.clinicday.DayCommand.Release;
import org.handrail.scheduling.clinicday.DayCommand.Reserve;
import org.handrail.scheduling.clinicday.DayEvent.Confirmed;
import org.handrail.scheduling.clinicday.DayEvent.DayClosed;
import org.handrail.scheduling.clinicday.DayEvent.DayOpened;
import org.handrail.scheduling.clinicday.DayEvent.LeaseRanOut;
import org.handrail.scheduling.clinicday.DayEvent.LeaseRenewed;
import org.handrail.scheduling.clinicday.DayEvent.Released;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClinicDayTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final LocalDate CLOCKS_FORWARD = LocalDate.of(2026, 3, 8);
    private static final LocalDate CLOCKS_BACK = LocalDate.of(2026, 11, 1);

    private static Scenario<ClinicDay, DayCommand, DayEvent> closed() {
        return Scenario.of(new DayDecider(Duration.ofMinutes(1)), "riverside_day").in(NEW_YORK).at("2026-03-02T09:00:00-05:00");
    }

    private static OpenDay hours(LocalDate date, String opens, String closes, int chairs, String prescriberUntil) {
        return new OpenDay("riverside", date, LocalTime.parse(opens), LocalTime.parse(closes), chairs, 1, 2,
                LocalTime.parse(prescriberUntil), 0);
    }

    private static Scenario<ClinicDay, DayCommand, DayEvent> open(int chairs) {
        return closed().when(hours(MONDAY, "08:00", "18:00", chairs, "17:00")).and();
    }

    private static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }

    private static Reserve visit(String id, LocalDate date, String start) {
        return new Reserve(id, "b-" + id, "ep-" + id, at(date, start), at(date, start).plus(Duration.ofHours(3)));
    }

    private static void expect(Then<ClinicDay, DayCommand, DayEvent> then, String outcome) {
        switch (outcome) {
            case "chair 1", "chair 2", "chair 3" ->
                    then.andAnswers("chair", Integer.parseInt(outcome.substring("chair ".length())));
            default -> then.thenRefusedBy(outcome.split(" "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "07:59, BOOK-HOURS", "08:00, chair 1", "14:00, chair 1",
        "14:01, BOOK-PRESCRIBER", "15:00, BOOK-PRESCRIBER", "15:01, BOOK-HOURS BOOK-PRESCRIBER"})
    void a_visit_lies_within_opening_hours_and_a_prescriber_is_there_until_its_end(String start, String outcome) {
        expect(open(1).when(visit("r1", MONDAY, start)), outcome);
    }

    @ParameterizedTest
    @CsvSource({"09:00, BOOK-CHAIR", "12:00, BOOK-CHAIR", "12:14, BOOK-CHAIR", "12:15, chair 1"})
    void a_chair_needs_a_quarter_of_an_hour_between_two_patients(String start, String outcome) {
        expect(open(1).when(visit("r1", MONDAY, "09:00")).when(visit("r2", MONDAY, start)), outcome);
    }

    @ParameterizedTest
    @CsvSource({"12:29, BOOK-CHAIR", "12:30, chair 1"})
    void how_long_it_takes_to_make_a_chair_ready_the_clinic_sets(String start, String outcome) {
        expect(open(1).where("chair-turnover-minutes", "30").when(visit("r1", MONDAY, "09:00"))
                .when(visit("r2", MONDAY, start)), outcome);
    }

    @Test
    void one_nurse_monitors_two_patients_and_no_third() {
        open(3).when(visit("r1", MONDAY, "09:00")).andAnswers("chair", 1)
                .when(visit("r2", MONDAY, "10:00")).andAnswers("chair", 2)
                .when(visit("r3", MONDAY, "11:59")).thenRefusedBy("BOOK-NURSE")
                .when(visit("r3", MONDAY, "12:00")).andAnswers("chair", 3);
    }

    @Test
    void patients_who_come_after_each_other_are_not_counted_together() {
        open(3).when(visit("r1", MONDAY, "08:00")).when(visit("r2", MONDAY, "11:00"))
                .when(visit("r3", MONDAY, "09:30")).andAnswers("chair", 3);
    }

    @ParameterizedTest(name = "{0}: {1} to {2}, arriving {3}: {4}")
    @CsvSource({
        // 23 hours: two o'clock does not exist.
        "2026-03-08, 00:30, 04:59, 01:00, BOOK-HOURS BOOK-PRESCRIBER", "2026-03-08, 00:30, 05:00, 01:00, chair 1",
        // 25 hours: one o'clock comes twice.
        "2026-11-01, 00:00, 03:59, 02:00, BOOK-HOURS BOOK-PRESCRIBER", "2026-11-01, 00:00, 02:00, 00:00, chair 1",
        "2026-11-01, 00:00, 02:59, 00:59, chair 1", "2026-11-01, 00:00, 02:58, 00:59, BOOK-HOURS BOOK-PRESCRIBER"})
    void three_hours_are_three_hours_when_the_clocks_change(LocalDate date, String opens, String closes, String start,
                                                            String outcome) {
        expect(closed().when(hours(date, opens, closes, 1, closes)).when(visit("r1", date, start)), outcome);
    }

    @Test
    void an_hour_that_does_not_exist_or_comes_twice_is_no_opening_hour() {
        assertThat(closed().when(hours(CLOCKS_FORWARD, "02:30", "18:00", 1, "17:00")).thenRefused("no-such-hour")
                .refusal().violations()).extracting(Violation::field).containsExactly("/opens");
        assertThat(closed().when(hours(CLOCKS_BACK, "00:30", "18:00", 1, "01:30")).thenRefused("no-such-hour")
                .refusal().violations()).extracting(Violation::field).containsExactly("/prescriberUntil");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 08:00, 18:00, 17:00, not-in-the-past", "2026-03-09, 08:00, 08:00, 17:00, after-opens",
        "2026-03-09, 08:00, 18:00, 08:00, after-opens"})
    void a_day_that_cannot_be_is_not_opened(LocalDate date, String opens, String closes, String until, String reason) {
        closed().when(hours(date, opens, closes, 1, until)).thenRefused(reason);
    }

    @ParameterizedTest
    @CsvSource({"2028-03-02, true", "2028-03-03, false", "9999-12-31, false"})
    void a_day_is_opened_at_most_two_years_ahead(LocalDate date, boolean may) {
        Then<ClinicDay, DayCommand, DayEvent> then = closed().when(hours(date, "08:00", "18:00", 1, "17:00"));
        if (may) {
            then.thenEvents(DayOpened.class);
        } else {
            assertThat(then.thenRefused("too-far-ahead").refusal().violations()).extracting(Violation::field)
                    .containsExactly("/date");
        }
    }

    @Test
    void starts_lie_apart_when_the_clinic_says_so() {
        Scenario<ClinicDay, DayCommand, DayEvent> apart = closed().when(new OpenDay("riverside", MONDAY,
                LocalTime.of(8, 0), LocalTime.of(18, 0), 3, 1, 3, LocalTime.of(17, 0), 15)).and();
        apart.when(visit("r1", MONDAY, "09:00")).when(visit("r2", MONDAY, "09:14")).thenRefusedBy("BOOK-STAGGER")
                .when(visit("r2", MONDAY, "08:46")).thenRefusedBy("BOOK-STAGGER")
                .when(visit("r2", MONDAY, "09:15")).andAnswers("chair", 2)
                .when(visit("r3", MONDAY, "09:30")).andAnswers("chair", 3);
        open(3).when(visit("r1", MONDAY, "09:00")).when(visit("r2", MONDAY, "09:00")).andAnswers("chair", 2);
    }

    @Test
    void a_closed_day_tells_each_course_that_has_a_place_and_lends_no_more() {
        open(2).when(visit("r1", MONDAY, "09:00")).when(new Confirm("r1")).when(visit("r2", MONDAY, "10:00"))
                .when(new CloseDay("riverside", MONDAY, ClosingReason.SNOW)).thenEvents(DayClosed.class)
                .thenOwes("day-closed:r1")
                .when(new CloseDay("riverside", MONDAY, ClosingReason.SNOW)).thenNothing()
                .when(visit("r3", MONDAY, "14:00")).thenRefused("day-closed").thenRefusedBy("BOOK-DAY-CLOSED")
                .when(new Confirm("r2")).thenOwes("day-closed:r2")
                .when(new Release("r1")).andNoLongerWants("day-closed:r1");
    }

    @Test
    void a_day_that_opens_after_all_keeps_those_who_were_not_told_yet() {
        open(1).when(visit("r1", MONDAY, "09:00")).when(new Confirm("r1"))
                .when(new CloseDay("riverside", MONDAY, ClosingReason.POWER)).andStillWants("day-closed:r1")
                .when(hours(MONDAY, "08:00", "18:00", 1, "17:00")).thenEvents(DayOpened.class)
                .andNoLongerWants("day-closed:r1").when(visit("r2", MONDAY, "12:15")).andAnswers("chair", 1);
    }

    @Test
    void a_day_may_be_closed_before_it_was_opened_and_not_when_it_is_past() {
        closed().when(new CloseDay("riverside", MONDAY, ClosingReason.STAFF)).thenEvents(DayClosed.class)
                .when(visit("r1", MONDAY, "09:00")).thenRefused("day-not-open");
        closed().when(new CloseDay("riverside", LocalDate.of(2026, 3, 1), ClosingReason.SNOW))
                .thenRefused("not-in-the-past");
    }

    @Test
    void whoever_moves_within_a_day_is_not_in_their_own_way_and_others_are() {
        Reserve later = new Reserve("r2", "m-1", "ep-r1", at(MONDAY, "09:30"), at(MONDAY, "12:30"), "r1");
        open(1).when(visit("r1", MONDAY, "09:00")).when(new Confirm("r1")).when(later).andAnswers("chair", 1)
                .when(visit("r3", MONDAY, "12:15")).thenRefusedBy("BOOK-CHAIR");
        open(1).when(visit("r1", MONDAY, "09:00")).when(new Reserve("r2", "m-1", "ep-other", at(MONDAY, "09:30"),
                at(MONDAY, "12:30"), "r1")).thenRefusedBy("BOOK-CHAIR");
    }

    @Test
    void opening_a_day_again_changes_it_and_says_what_no_longer_fits() {
        open(2).when(visit("r1", MONDAY, "09:00")).when(visit("r2", MONDAY, "09:00"))
                .when(hours(MONDAY, "08:00", "18:00", 2, "17:00")).thenNothing().andAnswers("noLongerFit", List.of())
                .when(hours(MONDAY, "08:00", "18:00", 1, "17:00")).thenEvents(DayOpened.class)
                .andAnswers("noLongerFit", List.of("r2"));
    }

    @Test
    void the_same_reservation_again_only_renews_its_lease() {
        open(1).when(visit("r1", MONDAY, "09:00")).at("2026-03-02T09:00:30-05:00").when(visit("r1", MONDAY, "09:00"))
                .then(new LeaseRenewed("r1", Instant.parse("2026-03-02T14:01:30Z"))).andAnswers("chair", 1)
                .when(new Confirm("r1")).then(new Confirmed("r1"))
                .when(visit("r1", MONDAY, "09:00")).thenNothing().andAnswers("chair", 1)
                .when(visit("r1", MONDAY, "12:15")).thenRefused("reserved-otherwise");
    }

    @Test
    void a_place_nobody_confirms_stays_taken_while_the_course_is_asked_again_and_again() {
        Then<ClinicDay, DayCommand, DayEvent> asked = open(1).when(visit("r1", MONDAY, "09:00"))
                .at("2026-03-02T09:01:00-05:00").whenLeaseEnds()
                .then(new LeaseRanOut("r1", Instant.parse("2026-03-02T14:02:00Z"))).thenOwes("void-booking:r1:1");
        asked.when(visit("r2", MONDAY, "09:00")).thenRefusedBy("BOOK-CHAIR");
        asked.at("2026-03-02T09:02:00-05:00").whenLeaseEnds()
                .then(new LeaseRanOut("r1", Instant.parse("2026-03-02T14:04:00Z"))).thenOwes("void-booking:r1:2")
                .when(new Confirm("r1")).andNoLongerWants("void-booking:r1:2");
    }

    @Test
    void what_was_released_is_free_for_others_and_never_comes_back() {
        open(1).when(visit("r1", MONDAY, "09:00")).when(new Release("r1")).then(new Released("r1"))
                .when(new Release("r1")).thenNothing()
                .when(new Confirm("r1")).thenNothing().andAnswers("held", false)
                .when(visit("r2", MONDAY, "09:00")).andAnswers("chair", 1)
                .when(visit("r1", MONDAY, "12:15")).thenRefused("took-too-long");
    }

    @Test
    void what_was_released_before_it_was_reserved_is_not_reserved_any_more() {
        open(1).when(new Release("r1")).then(new Released("r1"))
                .when(visit("r1", MONDAY, "09:00")).thenRefused("took-too-long");
    }

    @Test
    void confirming_what_is_not_there_does_nothing() {
        open(1).when(new Confirm("r1")).thenNothing().andAnswers("held", false);
    }

    @Test
    void a_day_that_was_never_opened_lends_nothing() {
        closed().when(visit("r1", MONDAY, "09:00")).thenRefused("day-not-open").thenRefusedBy("BOOK-DAY-OPEN")
                .when(new Release("r1")).when(visit("r2", MONDAY, "09:00")).thenRefused("day-not-open");
    }
}
