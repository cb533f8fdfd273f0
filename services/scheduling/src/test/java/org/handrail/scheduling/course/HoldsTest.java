package org.handrail.scheduling.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.scheduling.course.Courses.cleared;
import static org.handrail.scheduling.course.Courses.treated;
import static org.handrail.scheduling.course.Courses.wanting;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.handrail.scheduling.course.CourseCommand.ConfirmVisit;
import org.handrail.scheduling.course.CourseCommand.DecideHold;
import org.handrail.scheduling.course.CourseCommand.ReturnTo;
import org.handrail.scheduling.course.CourseFact.NoteArrival;
import org.handrail.scheduling.course.CourseFact.NoteCareEnded;
import org.handrail.scheduling.course.CourseFact.NoteClearance;
import org.handrail.scheduling.course.CourseFact.NoteClearanceWithdrawn;
import org.handrail.scheduling.course.CourseFact.NoteEscalation;
import org.handrail.scheduling.course.CourseFact.NoteResolution;
import org.handrail.scheduling.course.CourseFact.NoteReview;
import org.handrail.scheduling.course.CourseFact.NoteScreeningExpired;
import org.handrail.scheduling.course.CourseFact.NoteSessionOver;
import org.handrail.scheduling.course.CourseFact.NoteTrigger;
import org.handrail.scheduling.course.PathEvent.CourseHeld;
import org.handrail.scheduling.course.PathEvent.CourseResumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hold that a course can have: what it stops, what lifts it, who can bring that about. */
class HoldsTest {

    private static final String TRD = "esketamine-trd";
    private static final String MDSI = "esketamine-mdsi";
    private static final String EMERGENCY = "ep-1~v1~emergency";
    private static final String LATER = "2027-02-09T09:00";

    /** @param by the event that lifts it, as it is named, and as it comes in */
    record Case(String hold, Scenario<Course, CourseCommand, CourseEvent> held, String reason, String by,
                CourseCommand lifting) {
        @Override
        public String toString() {
            return hold + " lifted by " + by;
        }
    }

    static Stream<Case> all() {
        Scenario<Course, CourseCommand, CourseEvent> trd = cleared(TRD);
        NoteClearance clearance = new NoteClearance("riverside", TRD);
        return Stream.of(
                new Case("clearance", trd.when(withdrawn("consent-withdrawn")).and(), "not-cleared",
                        "treatment-cleared", clearance),
                new Case("screening", trd.when(new NoteScreeningExpired("phq-9-too-old")).and(), "screening-expired",
                        "treatment-cleared", clearance),
                new Case("screening", Courses.bookedAt("2026-02-09T09:00")
                        .when(new NoteScreeningExpired("phq-9-too-old")).and(), "screening-expired", "first-dose-given",
                        new NoteSessionOver("v1", "released", true, Courses.at("2026-02-09T09:10"))),
                new Case("escalation.v1.emergency", trd.when(new NoteEscalation(EMERGENCY)).and(), "open-escalation",
                        "escalation-resolved", new NoteResolution(EMERGENCY)),
                new Case("escalation.v1-24h.urgent", trd.when(new NoteTrigger("ep-1~v1-24h~urgent")).and(),
                        "open-escalation", "escalation-resolved", new NoteResolution("ep-1~v1-24h~urgent")),
                new Case("escalation.v1.emergency", cleared(MDSI).when(new NoteTrigger(EMERGENCY)).and(),
                        "open-escalation", "clinician-decided", new DecideHold("escalation.v1.emergency")),
                new Case("benefit-review", treated(trd, 8), "benefit-review-due", "benefit-reviewed",
                        new NoteReview("continue", null, null)),
                new Case("benefit-review", treated(cleared("iv-ketamine"), 4), "benefit-review-due", "benefit-reviewed",
                        new NoteReview("change", "infusions", null)),
                new Case("authorisation", trd.when(withdrawn("authorisation-used-up")).and(), "authorisation-used-up",
                        "treatment-cleared", new NoteClearance("riverside", TRD, 20, null)),
                new Case("authorisation", trd.when(withdrawn("authorisation-ended")).and(), "authorisation-ended",
                        "treatment-cleared", clearance));
    }

    private static NoteClearanceWithdrawn withdrawn(String reason) {
        return new NoteClearanceWithdrawn(reason, List.of());
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_stops_new_bookings_and_the_event_that_it_names_lifts_it(Case it) {
        Hold hold = it.held().state().holding().of(it.hold()).orElseThrow();
        assertThat(hold.liftedBy()).contains(it.by());
        assertThat(hold.whoCan()).isNotEmpty();
        assertThat(hold.rules()).isNotEmpty();
        assertThat(it.held().state().bookingHolds()).contains(it.reason());
        it.held().when(wanting(LATER)).thenRefused(it.reason());

        Then<Course, CourseCommand, CourseEvent> lifted = it.held().when(it.lifting());
        assertThat(lifted.events().stream().filter(CourseResumed.class::isInstance).map(CourseResumed.class::cast)
                .filter(r -> r.hold().equals(it.hold()))).extracting(CourseResumed::by).containsExactly(it.by());
        assertThat(lifted.state().holding().of(it.hold())).isEmpty();
        lifted.when(wanting(LATER)).andAnswers("booking", "b-1");
    }

    /** A hold that is new and has no case here fails this. */
    @Test
    void no_hold_is_left_out() {
        List<String> seen = new ArrayList<>(all().map(c -> c.hold().replaceFirst("\\..*", "")).distinct().toList());
        assertThat(seen).containsExactlyInAnyOrder("clearance", "screening", "escalation", "benefit-review",
                "authorisation");
        assertThat(Stream.of(Holds.class.getDeclaredMethods()).filter(m -> m.getReturnType() == CourseHeld.class)
                .map(Method::getName)).containsExactlyInAnyOrder("held", "clearance", "screening", "benefitReview",
                "escalation");
    }

    @Test
    void a_course_that_has_ended_is_taken_up_again_by_a_clinician() {
        treated(cleared(TRD), 8).when(new NoteReview("stop", null, null))
                .andState("ended", course -> course.bookingHolds().contains("course-ended"))
                .when(new ReturnTo("induction", ReturnReason.RELAPSE))
                .andState("goes on", course -> !course.bookingHolds().contains("course-ended"));
    }

    /** Only a new referral opens care again, in an episode of its own. */
    @Test
    void the_end_of_care_stays() {
        cleared(TRD).when(new NoteCareEnded("completed")).when(new NoteClearance("riverside", TRD))
                .andState("ended", course -> course.bookingHolds().contains("care-ended"));
    }

    @Test
    void a_dose_without_a_ride_waits_until_it_is_confirmed() {
        Courses.bookedAt("2026-02-09T09:00").when(new NoteArrival("v1"))
                .andState("held", course -> course.visitHolds().equals(List.of("ride-not-confirmed")))
                .when(new ConfirmVisit("v1", null, true)).andState("free", course -> course.visitHolds().isEmpty());
    }

    @Test
    void visits_booked_before_keep_their_places() {
        Courses.bookedAt("2026-02-09T09:00").when(new NoteEscalation(EMERGENCY)).thenOwes()
                .when(withdrawn("consent-withdrawn")).thenOwes()
                .andState("it is still to come", c -> c.visit("v1").orElseThrow().planned());
    }

    @Test
    void only_where_high_risk_is_the_indication_a_clinician_decides_while_it_is_open() {
        cleared(TRD).when(new NoteTrigger(EMERGENCY)).when(new DecideHold("escalation.v1.emergency"))
                .thenRefused("needs-its-event");
        cleared(TRD).when(new DecideHold("escalation.v1.emergency")).thenRefused("unknown-hold");
        treated(cleared(MDSI), 8).when(new DecideHold("benefit-review")).thenRefused("needs-its-event");
    }

    @Test
    void what_a_clinician_has_decided_is_not_asked_again_when_the_same_escalation_is_heard_of() {
        cleared(MDSI).when(new NoteTrigger(EMERGENCY)).when(new DecideHold("escalation.v1.emergency"))
                .when(new NoteEscalation(EMERGENCY)).thenNothing()
                .when(new DecideHold("escalation.v1.emergency")).thenNothing()
                .when(new NoteResolution(EMERGENCY)).when(new NoteEscalation(EMERGENCY)).thenEvents(CourseHeld.class);
    }

    @Test
    void a_screening_that_grows_old_after_the_first_dose_holds_nothing() {
        treated(cleared(TRD), 1).when(new NoteScreeningExpired("phq-9-too-old")).thenNothing();
    }

    @Test
    void each_of_several_holds_has_to_be_lifted() {
        cleared(TRD).when(new NoteTrigger(EMERGENCY)).when(new NoteScreeningExpired("phq-9-too-old"))
                .when(new NoteResolution(EMERGENCY)).when(wanting(LATER)).thenRefused("screening-expired")
                .when(new NoteClearance("riverside", TRD)).when(wanting(LATER)).andAnswers("booking", "b-1");
    }
}
