package org.handrail.scheduling.course;

import static org.handrail.scheduling.course.Courses.at;
import static org.handrail.scheduling.course.Courses.bookedAt;
import static org.handrail.scheduling.course.Courses.place;

import java.time.Duration;
import java.util.List;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.scheduling.course.CourseCommand.CancelVisit;
import org.handrail.scheduling.course.CourseCommand.ConfirmVisit;
import org.handrail.scheduling.course.CourseCommand.Move;
import org.handrail.scheduling.course.CourseCommand.VoidBooking;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;
import org.handrail.scheduling.course.CourseFact.NoteCareEnded;
import org.handrail.scheduling.course.CourseFact.NoteEscalation;
import org.handrail.scheduling.course.PlaceEvent.PlaceAnswered;
import org.handrail.scheduling.course.PlaceEvent.PlaceLeft;
import org.handrail.scheduling.course.PlaceEvent.PlaceTaken;
import org.handrail.scheduling.course.VisitEvent.VisitMoved;
import org.junit.jupiter.api.Test;

class MoveTest {

    private static final String NINE = "2026-02-09T09:00";
    private static final Place NEW = new Place("riverside_other", "m-1.1");
    private final Scenario<Course, CourseCommand, CourseEvent> booked = bookedAt(NINE);

    private static Move to(String start, int revision) {
        return new Move("m-1", "v1", revision, new WantedVisit("/start", at(start), at(start).plus(Duration.ofHours(3)),
                NEW, 2), MoveReason.PATIENTS_WISH);
    }

    @Test
    void the_new_place_is_taken_and_the_old_one_given_back_in_one_write() {
        booked.when(to("2026-02-11T13:00", 1))
                .then(new VisitMoved("v1", at(NINE), at("2026-02-11T13:00"), at("2026-02-11T16:00"), 2, "patients-wish",
                        at("2026-02-02T09:00")), new PlaceTaken("v1", NEW, at("2026-02-02T09:00")),
                        new PlaceLeft(place("v1")))
                .thenOwes("confirm-place:riverside_other:m-1.1", "release-place:riverside_day:b-v1.1")
                .andNoLongerWants("confirm-place:riverside_day:b-v1.1").andAnswers("revision", 2);
    }

    @Test
    void patient_and_ride_are_asked_again_for_the_new_time() {
        booked.when(new ConfirmVisit("v1", true, true)).when(to("2026-02-11T13:00", 2))
                .andState("nothing is confirmed", c -> !c.visit("v1").orElseThrow().patient()
                        && !c.visit("v1").orElseThrow().ride());
    }

    @Test
    void whoever_has_not_seen_the_visit_as_it_is_moves_nothing() {
        booked.when(to("2026-02-11T13:00", 2)).thenRefused("visit-changed");
        booked.when(new ConfirmVisit("v1", true, null)).when(to("2026-02-11T13:00", 1)).thenRefused("visit-changed");
    }

    @Test
    void its_own_old_day_does_not_stand_in_the_way_and_the_others_do() {
        booked.when(to("2026-02-10T09:00", 1)).andAnswers("visit", "v1");
        bookedAt(NINE, "2026-02-12T09:00").when(to("2026-02-11T09:00", 1)).thenRefused("treatment-days-too-near");
    }

    @Test
    void a_hold_stops_new_visits_and_not_the_moving_of_one() {
        booked.when(new NoteEscalation("ep-1~v1~urgent")).when(to("2026-02-11T13:00", 1)).andAnswers("visit", "v1");
        booked.when(new NoteCareEnded("died")).when(to("2026-02-11T13:00", 2)).thenRefused("visit-not-open");
    }

    @Test
    void only_what_is_to_come_moves_and_only_to_a_time_to_come() {
        booked.when(new CancelVisit("v1", CancelReason.ILLNESS)).when(to("2026-02-11T13:00", 2))
                .thenRefused("visit-not-open");
        booked.when(to("2026-02-02T09:00", 1)).thenRefused("in-the-past");
    }

    @Test
    void a_voided_move_is_never_written_and_a_written_one_not_voided() {
        VoidBooking asks = new VoidBooking("m-1", List.of(NEW), at("2026-02-11T13:00"));
        booked.when(asks).andAnswers("booked", false).when(to("2026-02-11T13:00", 1)).thenRefused("took-too-long");
        booked.when(to("2026-02-11T13:00", 1)).when(asks).then(new PlaceAnswered(NEW, true)).andAnswers("booked", true);
    }

    @Test
    void a_visit_that_has_moved_is_missed_at_its_new_time() {
        booked.when(to("2026-02-02T13:00", 1)).when(new ConfirmVisit("v1", null, true))
                .andDueNext("missed:v1", at("2026-02-02T14:00"));
    }
}
