package org.handrail.scheduling.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.scheduling.course.Courses.at;
import static org.handrail.scheduling.course.Courses.bookedAt;
import static org.handrail.scheduling.course.Courses.cleared;
import static org.handrail.scheduling.course.Courses.place;
import static org.handrail.scheduling.course.Courses.unknown;
import static org.handrail.scheduling.course.Courses.wanting;

import java.util.List;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.testkit.Then;
import org.handrail.scheduling.course.CourseCommand.VoidBooking;
import org.handrail.scheduling.course.CourseFact.CorrectDose;
import org.handrail.scheduling.course.CourseFact.NoteArrival;
import org.handrail.scheduling.course.CourseFact.NoteCareEnded;
import org.handrail.scheduling.course.CourseFact.NoteClearance;
import org.handrail.scheduling.course.CourseFact.NoteClearanceWithdrawn;
import org.handrail.scheduling.course.CourseFact.NoteDose;
import org.handrail.scheduling.course.CourseFact.NoteEscalation;
import org.handrail.scheduling.course.CourseFact.NoteResolution;
import org.handrail.scheduling.course.CourseFact.NoteSessionOver;
import org.handrail.scheduling.course.CourseFact.NoteTrigger;
import org.handrail.scheduling.course.PlaceEvent.BookingVoided;
import org.handrail.scheduling.course.PlaceEvent.PlaceAnswered;
import org.handrail.scheduling.course.PlaceEvent.PlaceTaken;
import org.handrail.scheduling.course.VisitEvent.VisitBooked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingTest {

    private static final String EMERGENCY = "ep-1~v1~emergency";

    @Test
    void a_cleared_patient_gets_visits_in_the_order_of_booking() {
        cleared().when(wanting("2026-03-09T09:00", "2026-03-12T09:00"))
                .then(new VisitBooked("b-1", "v1", at("2026-03-09T09:00"), at("2026-03-09T12:00"), 1, Courses.PROTOCOL),
                        new PlaceTaken("v1", new Place("riverside_day", "b-1.1"), at("2026-02-02T09:00")),
                        new VisitBooked("b-1", "v2", at("2026-03-12T09:00"), at("2026-03-12T12:00"), 1, Courses.PROTOCOL),
                        new PlaceTaken("v2", new Place("riverside_day", "b-1.2"), at("2026-02-02T09:00")))
                .thenOwes("confirm-place:riverside_day:b-1.1", "confirm-place:riverside_day:b-1.2")
                .andAnswers("booking", "b-1");
    }

    @Test
    void the_same_booking_written_again_changes_nothing() {
        cleared().when(wanting("2026-03-09T09:00")).when(wanting("2026-03-09T09:00")).thenNothing()
                .andAnswers("booking", "b-1");
    }

    @Test
    void a_patient_who_is_not_cleared_is_not_booked() {
        unknown().when(wanting("2026-03-09T09:00")).thenRefused("not-cleared").thenRefusedBy("BOOK-CLEARED");
        cleared().when(new NoteClearanceWithdrawn("consent-withdrawn", null)).when(wanting("2026-03-09T09:00"))
                .thenRefused("not-cleared")
                .when(new NoteClearance("riverside", Courses.PROTOCOL)).when(wanting("2026-03-09T09:00"))
                .andAnswers("booking", "b-1");
    }

    @Test
    void nothing_is_booked_after_the_end_of_care() {
        cleared().when(new NoteCareEnded("transferred")).when(wanting("2026-03-09T09:00")).thenRefused("care-ended");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09T08:59, in-the-past", "2026-03-09T09:00, in-the-past", "2026-03-09T09:01, booked"})
    void a_booking_is_for_a_time_to_come(String start, String outcome) {
        expect(cleared().at(at("2026-03-09T09:00")).when(wanting(start)), outcome);
    }

    @Test
    void a_time_in_the_past_is_named_by_its_field() {
        Refusal refusal = cleared().at(at("2026-03-10T09:00"))
                .when(wanting("2026-03-12T09:00", "2026-03-09T09:00")).refusal();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.violations()).extracting(Refusal.Violation::field).containsExactly("/visits/1/start");
    }

    @ParameterizedTest(name = "after {0} and {1}, {2}: {3}")
    @CsvSource({
        // The label's own days 1, 4 and 8, whatever the hour.
        "2026-02-09T17:00, 2026-02-12T09:00, 2026-02-16T08:00, booked",
        "2026-02-09T09:00, 2026-02-12T09:00, 2026-02-15T20:00, too-many-treatment-days",
        "2026-02-09T09:00, 2026-02-15T09:00, 2026-02-12T09:00, too-many-treatment-days",
        "2026-02-09T09:00, 2026-02-16T09:00, 2026-02-12T09:00, booked",
        "2026-02-12T09:00, 2026-02-15T09:00, 2026-02-09T09:00, too-many-treatment-days",
        "2026-02-12T09:00, 2026-02-16T09:00, 2026-02-09T09:00, booked",
        // The clocks go forward on 8 March and back on 1 November.
        "2026-03-02T23:00, 2026-03-05T09:00, 2026-03-08T00:30, too-many-treatment-days",
        "2026-03-02T23:00, 2026-03-05T09:00, 2026-03-09T00:30, booked",
        "2026-10-26T00:30, 2026-10-29T09:00, 2026-11-01T23:30, too-many-treatment-days",
        "2026-10-26T00:30, 2026-10-29T09:00, 2026-11-02T00:30, booked"})
    void at_most_two_treatment_days_in_seven(String one, String other, String wanted, String outcome) {
        expect(bookedAt(one, other).when(wanting(wanted)), outcome);
        expect(cleared().when(wanting(one, other, wanted)), outcome);
    }

    @ParameterizedTest(name = "after {0}, {1}: {2}")
    @CsvSource({
        "2026-02-09T09:00, 2026-02-09T15:00, treatment-days-too-near",
        "2026-02-09T09:00, 2026-02-10T23:00, treatment-days-too-near",
        "2026-02-09T23:00, 2026-02-11T00:30, booked",
        "2026-02-11T09:00, 2026-02-10T09:00, treatment-days-too-near",
        "2026-03-07T09:00, 2026-03-08T23:59, treatment-days-too-near",
        "2026-03-07T23:00, 2026-03-09T00:10, booked"})
    void a_calendar_day_lies_between_treatments(String one, String wanted, String outcome) {
        expect(bookedAt(one).when(wanting(wanted)), outcome);
        expect(cleared().when(wanting(one, wanted)), outcome);
    }

    @Test
    void a_day_on_which_nothing_was_given_does_not_count() {
        bookedAt("2026-02-09T09:00", "2026-02-12T09:00").at(at("2026-02-12T10:00"))
                .when(new NoteArrival("v2")).when(new NoteSessionOver("v2", "not-dosed", false, at("2026-02-12T11:00")))
                .when(wanting("2026-02-14T09:00")).andAnswers("booking", "b-1");
    }

    @Test
    void a_medicine_given_beside_and_a_dose_struck_out_do_not_count() {
        bookedAt("2026-02-09T09:00").at(at("2026-02-09T10:00")).when(new NoteArrival("v1"))
                .when(new NoteDose("v1", "v1-ondansetron-1", "ondansetron", at("2026-02-09T09:30"))).thenNothing()
                .when(new NoteDose("v1", "v1-ketamine-1", "ketamine", at("2026-02-09T09:40")))
                .when(new CorrectDose("v1", "v1-ketamine-1", true, null))
                .when(new NoteSessionOver("v1", "not-dosed", false, at("2026-02-09T10:00")))
                .when(wanting("2026-02-10T09:00")).andAnswers("booking", "b-1");
    }

    @Test
    void a_dose_that_nobody_had_booked_counts() {
        bookedAt("2026-02-09T09:00").at(at("2026-02-12T10:00"))
                .when(new NoteDose("v7", "v7-d1", "esketamine", at("2026-02-12T09:30")))
                .when(wanting("2026-02-15T09:00")).thenRefused("too-many-treatment-days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ep-1~v1~emergency", "ep-1~v1~urgent"})
    void an_open_escalation_stops_new_bookings_until_it_is_resolved(String escalation) {
        bookedAt("2026-02-09T09:00").when(new NoteEscalation(escalation)).when(wanting("2026-02-12T09:00"))
                .thenRefused("open-escalation")
                .andState("the visit booked before stays", c -> c.visit("v1").orElseThrow().planned())
                .when(new NoteResolution(escalation)).when(wanting("2026-02-12T09:00")).andAnswers("booking", "b-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ep-1~v1~same-day", "ep-1~v1~routine"})
    void a_calmer_escalation_stops_no_booking(String escalation) {
        cleared().when(new NoteEscalation(escalation)).thenNothing().when(wanting("2026-02-12T09:00"))
                .andAnswers("booking", "b-1");
    }

    @Test
    void a_trigger_heard_after_its_resolution_holds_nothing() {
        cleared().when(new NoteTrigger(EMERGENCY)).when(new NoteEscalation(EMERGENCY)).thenNothing()
                .when(new NoteResolution(EMERGENCY)).when(new NoteTrigger(EMERGENCY)).thenNothing();
        cleared().when(new NoteResolution(EMERGENCY)).when(new NoteTrigger(EMERGENCY)).thenNothing()
                .when(new NoteTrigger(null)).thenNothing();
    }

    @Test
    void a_voided_booking_is_never_written() {
        Place asked = new Place("riverside_day", "b-1.1");
        cleared().when(new VoidBooking("b-1", List.of(asked), at("2026-03-09T09:00")))
                .then(new BookingVoided("b-1", at("2026-03-09T09:00"), at("2026-02-02T09:00")),
                        new PlaceAnswered(asked, false))
                .thenOwes("release-place:riverside_day:b-1.1")
                .when(wanting("2026-03-09T09:00")).thenRefused("took-too-long");
    }

    @Test
    void a_written_booking_is_not_voided_any_more_and_the_day_is_told_so() {
        bookedAt("2026-02-09T09:00").when(new VoidBooking("b-v1", List.of(place("v1")), at("2026-02-09T09:00")))
                .then(new PlaceAnswered(place("v1"), true)).andAnswers("booked", true)
                .andState("nothing is voided", c -> c.voided().isEmpty());
    }

    private static void expect(Then<Course, CourseCommand, CourseEvent> then, String outcome) {
        if (outcome.equals("booked")) {
            then.andAnswers("booking", "b-1");
        } else {
            then.thenRefused(outcome);
        }
    }
}
