package org.handrail.scheduling.course;

import static org.handrail.scheduling.course.Courses.at;
import static org.handrail.scheduling.course.Courses.bookedAt;
import static org.handrail.scheduling.course.Courses.place;
import static org.handrail.scheduling.course.Courses.wanting;

import java.util.Map;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.scheduling.course.CourseCommand.CancelVisit;
import org.handrail.scheduling.course.CourseCommand.ConfirmVisit;
import org.handrail.scheduling.course.CourseFact.NoteArrival;
import org.handrail.scheduling.course.CourseFact.NoteCareEnded;
import org.handrail.scheduling.course.CourseFact.NoteDayClosed;
import org.handrail.scheduling.course.CourseFact.NotePrescriberGone;
import org.handrail.scheduling.course.CourseFact.NoteSessionOver;
import org.handrail.scheduling.course.PathEvent.CareOver;
import org.handrail.scheduling.course.PathEvent.CourseEnded;
import org.handrail.scheduling.course.PlaceEvent.PlaceLost;
import org.handrail.scheduling.course.VisitEvent.ArrivalNoted;
import org.handrail.scheduling.course.VisitEvent.ConfirmationNoted;
import org.handrail.scheduling.course.VisitEvent.PrescriberLeft;
import org.handrail.scheduling.course.VisitEvent.VisitCancelled;
import org.handrail.scheduling.course.VisitEvent.VisitConfirmed;
import org.handrail.scheduling.course.VisitEvent.VisitLost;
import org.handrail.scheduling.course.VisitEvent.VisitMissed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VisitTest {

    private static final String NINE = "2026-02-09T09:00";
    private static final String CONFIRM = "confirm-place:riverside_day:b-v1.1";
    private static final String RELEASE = "release-place:riverside_day:b-v1.1";
    private final Scenario<Course, CourseCommand, CourseEvent> booked = bookedAt(NINE);

    @Test
    void a_visit_is_confirmed_once_patient_and_ride_both_are() {
        booked.when(new ConfirmVisit("v1", true, null)).then(new ConfirmationNoted("v1", true, false))
                .when(new ConfirmVisit("v1", true, false)).thenNothing()
                .when(new ConfirmVisit("v1", null, true)).then(new ConfirmationNoted("v1", true, true),
                        new VisitConfirmed("v1", at(NINE), at("2026-02-09T12:00"), true, true, at("2026-02-02T09:00")));
    }

    @Test
    void a_ride_that_has_fallen_through_is_noted_and_holds_the_dose() {
        booked.when(new ConfirmVisit("v1", true, true)).when(new ConfirmVisit("v1", null, false))
                .then(new ConfirmationNoted("v1", true, false))
                .when(new NoteArrival("v1"))
                .andState("without a ride the dose is held", c -> c.visitHolds().contains("ride-not-confirmed"));
    }

    @Test
    void an_unknown_visit_and_a_confirmation_that_says_nothing_are_refused() {
        booked.when(new ConfirmVisit("v2", true, true)).thenRefused("unknown-visit");
        booked.when(new CancelVisit("v2", CancelReason.ILLNESS)).thenRefused("unknown-visit");
        booked.when(new ConfirmVisit("v1", null, null)).thenRefused("nothing-said");
    }

    @Test
    void a_patient_who_has_not_come_an_hour_after_the_start_has_missed_the_visit() {
        booked.at(at("2026-02-09T09:59")).whenTimePasses().thenNothing().andDueNext("missed:v1", at("2026-02-09T10:00"))
                .and().at(at("2026-02-09T10:00")).whenTimePasses()
                .then(new VisitMissed("v1", "no-show", at("2026-02-09T10:00"))).thenOwes().andNothingDue();
    }

    @Test
    void how_long_a_patient_is_waited_for_and_when_a_cancel_is_late_the_clinic_sets() {
        booked.where("visit-missed-minutes", "30").at(at("2026-02-09T09:30")).whenTimePasses()
                .then(new VisitMissed("v1", "no-show", at("2026-02-09T09:30")));
        booked.where("late-cancel-hours", "48").at(at("2026-02-07T09:01"))
                .when(new CancelVisit("v1", CancelReason.ILLNESS))
                .then(new VisitLost("v1", "late-cancel", "illness", at("2026-02-07T09:01")));
    }

    @Test
    void when_session_cannot_be_heard_it_is_not_known_whether_the_patient_came() {
        booked.at(at("2026-02-09T10:15")).whenTimePassesUnknowing()
                .then(new VisitMissed("v1", "not-known", at("2026-02-09T10:00"))).thenOwes()
                .when(wanting("2026-02-10T09:00")).thenRefused("treatment-days-too-near");
    }

    @Test
    void an_arrival_heard_late_takes_the_missed_visit_back() {
        booked.at(at("2026-02-09T10:15")).whenTimePassesUnknowing()
                .when(new NoteArrival("v1")).then(new ArrivalNoted("v1"))
                .when(new NoteArrival("v1")).thenNothing()
                .when(new NoteSessionOver("v1", "released", true, at("2026-02-09T10:30")))
                .andState("it has ended", c -> c.visit("v1").orElseThrow().status() == Visit.Status.ENDED);
    }

    @Test
    void a_missed_visit_keeps_its_place_until_a_person_frees_it() {
        booked.at(at("2026-02-09T10:00")).whenTimePasses().thenOwes().andStillWants(CONFIRM)
                .when(new CancelVisit("v1", CancelReason.NO_SHOW))
                .then(new VisitCancelled("v1", "no-show", at("2026-02-09T10:00"))).thenOwes(RELEASE);
    }

    @Test
    void what_a_person_finds_out_of_a_visit_that_nobody_came_to_has_its_own_word() {
        booked.at(at("2026-02-09T08:59")).when(new CancelVisit("v1", CancelReason.NO_SHOW)).thenRefused("visit-to-come");
        booked.at(at(NINE)).when(new CancelVisit("v1", CancelReason.NO_SHOW))
                .then(new VisitMissed("v1", "no-show", at(NINE)));
        booked.at(at("2026-02-09T10:15")).whenTimePassesUnknowing().when(new CancelVisit("v1", CancelReason.NO_SHOW))
                .then(new VisitMissed("v1", "no-show", at("2026-02-09T10:15")));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLINIC_CLOSED", "CLINIC_CANCELLED"})
    void a_visit_that_the_clinic_calls_off_is_the_clinics_doing_and_the_patient_is_told(CancelReason reason) {
        booked.when(new CancelVisit("v1", reason))
                .then(new VisitLost("v1", "clinic-cancelled", reason.toString(), at("2026-02-02T09:00")))
                .thenOwes(RELEASE, "notice:ep-1:v1:visit-clinic-cancelled:2026-02-09T14:00:00Z")
                .andState("it waits to be booked again", c -> c.lostToClosing().size() == 1);
        booked.at(at("2026-02-09T10:00")).whenTimePasses().when(new CancelVisit("v1", reason))
                .then(new VisitLost("v1", "clinic-cancelled", reason.toString(), at("2026-02-09T10:00")));
    }

    @Test
    void a_cancelled_visit_gives_its_place_back_once() {
        booked.when(new CancelVisit("v1", CancelReason.ILLNESS))
                .then(new VisitCancelled("v1", "illness", at("2026-02-02T09:00")))
                .thenOwes(RELEASE).andNoLongerWants(CONFIRM).andNothingDue()
                .when(new CancelVisit("v1", CancelReason.PATIENTS_WISH)).thenNothing()
                .when(new ConfirmVisit("v1", true, true)).thenRefused("visit-not-open");
    }

    @ParameterizedTest(name = "{0} said at {1}: {2}")
    @CsvSource({"ILLNESS, 2026-02-08T08:59, cancelled", "ILLNESS, 2026-02-08T09:00, cancelled",
        "ILLNESS, 2026-02-08T09:01, late-cancel", "NO_RIDE, 2026-02-09T08:59, late-cancel",
        "PATIENTS_WISH, 2026-02-09T08:59, late-cancel", "CLINICIANS_DECISION, 2026-02-09T08:59, cancelled"})
    void less_than_a_day_before_a_patients_cancelling_is_late(CancelReason reason, String said, String kind) {
        booked.at(at(said)).when(new CancelVisit("v1", reason)).then(kind.equals("cancelled")
                        ? new VisitCancelled("v1", reason.toString(), at(said))
                        : new VisitLost("v1", kind, reason.toString(), at(said)))
                .thenOwes(RELEASE).andNothingDue()
                .andState("it waits to be booked again", c -> c.visit("v1").orElseThrow().rebook());
    }

    @Test
    void a_closed_day_is_the_clinics_doing_and_never_a_no_show() {
        booked.when(new NoteDayClosed(place("v1"), "snow"))
                .then(new VisitLost("v1", "clinic-cancelled", "snow", at("2026-02-02T09:00")))
                .thenOwes(RELEASE, "notice:ep-1:v1:visit-clinic-cancelled:2026-02-09T14:00:00Z").andNothingDue()
                .when(new NoteDayClosed(place("v1"), "snow")).thenNothing()
                .when(wanting("2026-02-12T09:00"))
                .andState("the new visit is for it", c -> c.visits().stream().noneMatch(Visit::rebook));
    }

    @Test
    void when_no_prescriber_is_left_whoever_is_here_is_made_known_and_nobody_else() {
        NotePrescriberGone gone = new NotePrescriberGone(place("v1"), at("2026-02-09T10:00"));
        booked.when(gone).thenNothing();
        booked.at(at(NINE)).when(new NoteArrival("v1")).when(gone)
                .then(new PrescriberLeft("v1", at("2026-02-09T10:00")));
        booked.at(at(NINE)).when(new NoteArrival("v1"))
                .when(new NoteSessionOver("v1", "released", true, at(NINE))).when(gone).thenNothing();
    }

    @Test
    void whoever_is_in_a_chair_when_the_day_is_closed_is_treated_to_the_end() {
        booked.at(at(NINE)).when(new NoteArrival("v1")).when(new NoteDayClosed(place("v1"), "power")).thenNothing();
    }

    @Test
    void a_visit_without_a_drug_is_told_apart_from_all_others() {
        booked.at(at("2026-02-09T10:00")).when(new NoteArrival("v1"))
                .when(new NoteSessionOver("v1", "not-dosed", false, at("2026-02-09T09:40")))
                .then(new VisitLost("v1", "not-dosed", "not-dosed", at("2026-02-09T09:40"))).thenOwes()
                .andState("it does not count", c -> c.path().given() == 0);
    }

    @Test
    void a_visit_that_goes_on_is_ended_by_whoever_treats() {
        booked.at(at(NINE)).when(new NoteArrival("v1")).andNothingDue()
                .when(new CancelVisit("v1", CancelReason.CLINIC_CLOSED)).thenRefused("visit-under-way");
    }

    @Test
    void the_end_of_care_ends_what_nobody_has_come_to() {
        bookedAt(NINE, "2026-02-12T09:00").at(at(NINE)).when(new NoteArrival("v1"))
                .when(new NoteCareEnded("died")).then(new CareOver("died"),
                        new CourseEnded("died", 0, at(NINE)), new VisitCancelled("v2", "care-ended", at(NINE)))
                .thenOwes("release-place:riverside_day:b-v2.1");
    }

    @Test
    void facts_about_visits_that_are_not_known_here_are_noted_without_a_word() {
        booked.when(new NoteArrival("v9")).thenNothing()
                .when(new NoteSessionOver("v9", "not-dosed", false, at(NINE))).thenNothing();
    }

    @Test
    void a_place_that_the_clinic_day_does_not_know_is_a_persons_work() {
        booked.whenAnswered(CONFIRM, new Outcome.Done(Map.of("held", true))).thenNothing();
        booked.whenAnswered(CONFIRM, new Outcome.Done(Map.of("held", false))).then(new PlaceLost("v1"))
                .andState("it is seen", c -> c.visit("v1").orElseThrow().lost());
        booked.when(new CancelVisit("v1", CancelReason.ILLNESS)).and()
                .whenAnswered(CONFIRM, new Outcome.Done(Map.of("held", false))).thenNothing();
    }
}
