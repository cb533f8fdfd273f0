package org.handrail.scheduling.course;

import static org.handrail.scheduling.course.Courses.at;
import static org.handrail.scheduling.course.Courses.bookedAt;

import java.time.Duration;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.scheduling.course.CourseCommand.CancelVisit;
import org.handrail.scheduling.course.CourseCommand.ConfirmVisit;
import org.handrail.scheduling.course.CourseCommand.Move;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;
import org.handrail.scheduling.course.CourseFact.NoteArrival;
import org.handrail.scheduling.course.VisitEvent.RideMissing;
import org.junit.jupiter.api.Test;

class RidesTest {

    private static final String NINE = "2026-02-09T09:00";
    private static final String NOON_BEFORE = "2026-02-08T12:00";
    private static final RideMissing MISSING = new RideMissing("v1", at(NINE), at(NOON_BEFORE));
    /** Both reminders are sent. */
    private final Scenario<Course, CourseCommand, CourseEvent> booked = bookedAt(NINE).at(at("2026-02-06T09:00"))
            .whenTimePasses().and().at(at("2026-02-08T09:00")).whenTimePasses().and();

    @Test
    void a_ride_that_is_not_confirmed_is_looked_for_at_noon_of_the_day_before_and_once() {
        booked.when(new ConfirmVisit("v1", true, null)).andDueNext("ride:v1", at(NOON_BEFORE)).and()
                .at(at(NOON_BEFORE)).whenTimePasses().then(MISSING)
                .andDueNext("missed:v1", at("2026-02-09T10:00"));
    }

    @Test
    void a_ride_that_is_confirmed_is_not_looked_for() {
        booked.when(new ConfirmVisit("v1", null, true)).andDueNext("missed:v1", at("2026-02-09T10:00"));
    }

    @Test
    void a_ride_that_falls_through_after_that_is_missed_at_once() {
        Scenario<Course, CourseCommand, CourseEvent> found = booked.at(at(NOON_BEFORE)).whenTimePasses().and()
                .when(new ConfirmVisit("v1", null, true)).and();
        found.at(at("2026-02-08T15:00")).when(new ConfirmVisit("v1", null, false)).and().whenTimePasses()
                .then(MISSING);
    }

    @Test
    void whoever_books_later_than_that_hears_of_it_at_once() {
        Scenario<Course, CourseCommand, CourseEvent> moved = booked.at(at("2026-02-08T14:00")).when(new Move("m-1",
                "v1", 1, new WantedVisit("/start", at("2026-02-09T11:00"), at("2026-02-09T14:00"),
                new Place("riverside_other", "m-1.1"), 1), MoveReason.CLINIC)).and();
        moved.whenTimePasses().then(new RideMissing("v1", at("2026-02-09T11:00"), at("2026-02-08T14:00")));
    }

    @Test
    void it_is_nobodys_business_once_the_visit_is_off_begun_or_past() {
        booked.when(new CancelVisit("v1", CancelReason.CLINICIANS_DECISION)).andNothingDue();
        booked.when(new NoteArrival("v1")).andNothingDue();
        booked.at(at(NINE).plus(Duration.ofMinutes(1))).whenTimePasses().thenNothing();
    }
}
