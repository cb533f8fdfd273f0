package org.handrail.scheduling.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.scheduling.course.Courses.at;
import static org.handrail.scheduling.course.Courses.cleared;
import static org.handrail.scheduling.course.Courses.dose;
import static org.handrail.scheduling.course.Courses.treated;
import static org.handrail.scheduling.course.Courses.wanting;

import org.handrail.runtime.testkit.Scenario;
import org.handrail.scheduling.course.CourseFact.CorrectDose;
import org.handrail.scheduling.course.CourseFact.NoteArrival;
import org.handrail.scheduling.course.CourseFact.NoteReview;
import org.handrail.scheduling.course.CourseFact.NoteSessionOver;
import org.handrail.scheduling.course.CourseFact.ReopenVisit;
import org.handrail.scheduling.course.CourseFact.StrikeArrival;
import org.handrail.scheduling.course.VisitEvent.VisitLost;
import org.handrail.scheduling.course.VisitEvent.VisitMissed;
import org.junit.jupiter.api.Test;

class DosesTest {

    private static final String NINE = "2026-02-09T09:00";
    private static final String NOON = "2026-02-09T12:00";
    private final Scenario<Course, CourseCommand, CourseEvent> arrived =
            Courses.bookedAt(NINE).at(at(NINE)).when(new NoteArrival("v1")).and();
    private final Scenario<Course, CourseCommand, CourseEvent> notDosed = arrived.at(at(NOON))
            .when(new NoteSessionOver("v1", "not-dosed", false, at(NOON))).and();
    private final Scenario<Course, CourseCommand, CourseEvent> twoDevices = arrived.when(dose("v1", 1, at(NINE))).and()
            .when(dose("v1", 2, at("2026-02-09T09:05"))).and().at(at(NOON))
            .when(new NoteSessionOver("v1", "released", true, at(NINE))).and();

    private static Visit.Status status(Course course) {
        return course.visit("v1").orElseThrow().status();
    }

    @Test
    void a_dose_written_down_after_the_visit_counts_as_one_written_down_in_time() {
        notDosed.when(dose("v1", 1, at("2026-02-09T09:30")))
                .andState("it counts", c -> c.path().given() == 1 && status(c) == Visit.Status.ENDED)
                .andState("nothing is to be booked for it", c -> c.visits().stream().noneMatch(Visit::rebook))
                .when(dose("v1", 2, at("2026-02-09T09:35"))).andState("once", c -> c.path().given() == 1)
                .when(wanting("2026-02-10T09:00")).thenRefused("treatment-days-too-near");
    }

    @Test
    void the_eighth_dose_counts_for_the_review_also_when_it_was_written_down_late() {
        Scenario<Course, CourseCommand, CourseEvent> seven = treated(cleared(), 7)
                .given(Courses.booked("v8", "2026-03-05T09:00")).at(at("2026-03-05T12:00"))
                .when(new NoteSessionOver("v8", "not-dosed", false, at("2026-03-05T12:00"))).and();
        assertThat(seven.state().holding().of(Holds.REVIEW)).isEmpty();
        assertThat(seven.when(dose("v8", 1, at("2026-03-05T09:30"))).state().holding().of(Holds.REVIEW)).isPresent();
    }

    @Test
    void a_visit_counts_until_its_last_dose_is_struck_out() {
        twoDevices.when(new CorrectDose("v1", "v1-d1", true, null)).andState("one is left",
                        c -> c.path().given() == 1 && status(c) == Visit.Status.ENDED)
                .when(new CorrectDose("v1", "v1-d2", true, null)).andState("it does not count",
                        c -> c.path().given() == 0 && c.path().attended() == 0)
                .andState("it is to be booked again", c -> c.visit("v1").orElseThrow().rebook())
                .when(wanting("2026-02-10T09:00")).andAnswers("booking", "b-1");
    }

    @Test
    void a_visit_whose_only_dose_is_struck_out_is_told_as_one_without() {
        arrived.when(dose("v1", 1, at(NINE))).and().at(at(NOON))
                .when(new NoteSessionOver("v1", "released", true, at(NINE)))
                .when(new CorrectDose("v1", "v1-d1", true, null))
                .thenEvents(VisitEvent.TreatmentStruck.class, PathEvent.NotAttended.class, VisitLost.class)
                .when(new CorrectDose("v1", "v1-d1", true, null)).thenNothing();
    }

    @Test
    void a_dose_struck_out_of_an_earlier_phase_takes_nothing_from_the_present_one() {
        Course weekly = treated(treated(cleared(), 8).when(new NoteReview("continue", null, null)).and(), 2)
                .when(new CorrectDose("v7", "v7-d1", true, null)).state();
        assertThat(weekly.path()).returns("weekly", Path::phase).returns(2, Path::given).returns(9, Path::attended);
    }

    @Test
    void the_day_of_a_dose_is_the_day_on_which_it_was_given_after_all() {
        twoDevices.when(new CorrectDose("v1", "v1-d2", false, at("2026-02-10T09:05")))
                .when(wanting("2026-02-11T09:00")).thenRefused("treatment-days-too-near");
        twoDevices.when(new CorrectDose("v1", "v1-d2", false, null)).thenNothing();
        twoDevices.when(new CorrectDose("v1", "v1-ondansetron-1", true, null)).thenNothing();
    }

    @Test
    void a_visit_whose_end_is_taken_back_goes_on_and_counts_once() {
        twoDevices.when(new ReopenVisit("v1")).andState("it goes on", c -> status(c) == Visit.Status.ARRIVED)
                .when(new NoteSessionOver("v1", "left-against-advice", true, at(NINE)))
                .andState("once", c -> c.path().given() == 1 && status(c) == Visit.Status.ENDED);
        notDosed.when(new ReopenVisit("v1")).andState("not to be booked again yet",
                c -> status(c) == Visit.Status.ARRIVED && !c.visit("v1").orElseThrow().rebook());
        arrived.when(new ReopenVisit("v1")).thenNothing();
    }

    @Test
    void a_visit_that_nobody_booked_counts_once_though_it_ends_twice() {
        cleared().at(at(NOON)).when(dose("v7", 1, at(NINE)))
                .when(new NoteSessionOver("v7", "released", true, at(NINE)))
                .when(new ReopenVisit("v7")).thenNothing()
                .when(new NoteSessionOver("v7", "transferred-out", true, at(NINE)))
                .andState("once", c -> c.path().attended() == 1);
    }

    @Test
    void an_arrival_written_down_for_another_patient_leaves_the_visit_to_come_or_to_be_missed() {
        arrived.when(new StrikeArrival("v1")).andState("still to come", c -> status(c) == Visit.Status.BOOKED).and()
                .at(at("2026-02-09T10:00")).whenTimePasses()
                .then(new VisitMissed("v1", "no-show", at("2026-02-09T10:00")));
        Courses.bookedAt(NINE).when(new StrikeArrival("v1")).thenNothing();
    }
}
