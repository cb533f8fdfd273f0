package org.handrail.scheduling.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.scheduling.course.Courses.cleared;
import static org.handrail.scheduling.course.Courses.treated;
import static org.handrail.scheduling.course.Courses.wanting;

import java.time.LocalDate;
import java.util.List;
import org.handrail.clinical.rule.Policy;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.handrail.scheduling.course.CourseCommand.ReturnTo;
import org.handrail.scheduling.course.CourseFact.NoteCareEnded;
import org.handrail.scheduling.course.CourseFact.NoteClearance;
import org.handrail.scheduling.course.CourseFact.NoteReview;
import org.handrail.scheduling.course.PathEvent.CourseEnded;
import org.handrail.scheduling.course.PathEvent.CoursePhaseChanged;
import org.handrail.scheduling.course.PathEvent.CourseProposed;
import org.handrail.scheduling.course.PathEvent.ProposedVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTest {

    private static final String TRD = "esketamine-trd";
    private static final String MDSI = "esketamine-mdsi";
    private static final String IV = "iv-ketamine";
    private static final NoteReview GO_ON = new NoteReview("continue", null, null);

    private static <E> E only(Then<Course, CourseCommand, CourseEvent> then, Class<E> kind) {
        List<E> found = then.events().stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).as(kind.getSimpleName() + " in " + then.events()).hasSize(1);
        return found.getFirst();
    }

    @Test
    void clearance_proposes_the_days_of_the_induction() {
        CourseProposed proposed =
                only(Courses.unknown().when(new NoteClearance("riverside", TRD)), CourseProposed.class);
        assertThat(proposed.visits()).extracting(ProposedVisit::day).containsExactly(1, 4, 8, 11, 15, 18, 22, 25);
        assertThat(proposed.visits().getFirst().date()).isEqualTo(LocalDate.parse("2026-02-03"));
        assertThat(proposed.amountMg()).isEqualTo(56);
        assertThat(proposed.phase()).isEqualTo("induction");
    }

    @ParameterizedTest
    @CsvSource({"esketamine-trd, induction, 8", "esketamine-mdsi, induction, 8", "iv-ketamine, infusions, 6"})
    void each_protocol_begins_with_its_own_phase(String protocol, String phase, int visits) {
        cleared(protocol).when(new NoteClearance("riverside", protocol)).andState("the same clearance begins no other",
                c -> c.path().phase().equals(phase) && c.path().plan(Policy.DEFAULTS).orElseThrow().days().size() == visits);
    }

    @Test
    void a_protocol_that_is_not_known_here_is_noted_and_nothing_is_booked() {
        Courses.unknown().when(new NoteClearance("riverside", "oral-ketamine")).when(wanting("2026-02-09T09:00"))
                .thenRefused("not-cleared");
    }

    @Test
    void after_eight_visits_and_the_review_it_is_once_a_week_and_then_as_seldom_as_helps() {
        Scenario<Course, CourseCommand, CourseEvent> induced = treated(cleared(TRD), 8);
        Then<Course, CourseCommand, CourseEvent> weekly = induced.when(GO_ON);
        assertThat(only(weekly, CoursePhaseChanged.class)).returns("weekly", CoursePhaseChanged::phase)
                .returns("benefit-reviewed", CoursePhaseChanged::because);
        assertThat(only(weekly, CourseProposed.class).visits()).hasSize(4);
        Scenario<Course, CourseCommand, CourseEvent> week8 = treated(weekly.and(), 3);
        assertThat(week8.state().path().phase()).isEqualTo("weekly");
        assertThat(treated(week8, 1).state().path().phase()).isEqualTo("fortnightly-or-weekly");
        assertThat(treated(week8, 9).state().path().attended()).isEqualTo(20);
    }

    @Test
    void six_infusions_reviewed_after_the_fourth_go_on_to_maintenance() {
        Scenario<Course, CourseCommand, CourseEvent> reviewed = treated(cleared(IV), 4).when(GO_ON).and();
        assertThat(reviewed.state().path().phase()).isEqualTo("infusions");
        assertThat(treated(reviewed, 2).state().path().phase()).isEqualTo("maintenance");
        assertThat(treated(cleared(IV), 6).state().path().phase()).isEqualTo("infusions");
        assertThat(treated(cleared(IV), 6).when(GO_ON).and().state().path().phase()).isEqualTo("maintenance");
    }

    @Test
    void for_acute_suicidal_thoughts_the_course_is_over_after_four_weeks() {
        Then<Course, CourseCommand, CourseEvent> then = treated(cleared(MDSI), 8).when(GO_ON);
        assertThat(only(then, CourseEnded.class).visitsAttended()).isEqualTo(8);
        then.when(wanting("2027-02-09T09:00")).thenRefused("course-ended");
    }

    @Test
    void a_review_heard_before_the_visit_that_made_it_due_counts() {
        Scenario<Course, CourseCommand, CourseEvent> early = treated(cleared(TRD), 7).when(GO_ON).and();
        assertThat(treated(early, 1).state().path().phase()).isEqualTo("weekly");
        Scenario<Course, CourseCommand, CourseEvent> other = treated(cleared(TRD), 3).when(GO_ON).and();
        assertThat(treated(other, 5).state().holding().of("benefit-review")).isPresent();
    }

    @Test
    void a_review_may_name_the_phase_and_the_amount() {
        treated(cleared(TRD), 8).when(new NoteReview("change", "fortnightly-or-weekly", 84.0))
                .andState("both are kept", c -> c.path().phase().equals("fortnightly-or-weekly")
                        && c.path().amountMg() == 84);
        treated(cleared(TRD), 8).when(new NoteReview("continue", "infusions", null))
                .andState("a phase of another protocol is not taken", c -> c.path().phase().equals("weekly"));
    }

    @Test
    void a_review_that_says_stop_ends_the_course_and_gives_every_place_back() {
        Then<Course, CourseCommand, CourseEvent> then = treated(cleared(IV), 4)
                .given(Courses.booked("v5", "2027-02-09T09:00")).when(new NoteReview("stop", null, null))
                .thenOwes("release-place:riverside_day:b-v5.1");
        assertThat(only(then, CourseEnded.class).reason()).isEqualTo("benefit-review-stop");
        then.andState("nothing waits to be booked again", c -> c.visits().stream().noneMatch(Visit::rebook)
                && c.holding().open().isEmpty());
    }

    @Test
    void a_course_that_was_stopped_is_taken_up_again_by_a_clinician_alone() {
        Scenario<Course, CourseCommand, CourseEvent> stopped =
                treated(cleared(TRD), 8).when(new NoteReview("stop", null, null)).and();
        assertThat(stopped.when(new NoteClearance("riverside", TRD)).state().ended()).isNotNull();
        stopped.when(new ReturnTo("induction", ReturnReason.RELAPSE)).andState("it goes on", c -> c.ended() == null)
                .when(wanting("2027-02-09T09:00")).andAnswers("booking", "b-1");
    }

    @Test
    void another_protocol_begins_another_course() {
        assertThat(treated(cleared(TRD), 2).when(new NoteClearance("riverside", IV)).state().path())
                .satisfies(p -> assertThat(p.phase()).isEqualTo("infusions"))
                .satisfies(p -> assertThat(p.given()).isZero());
    }

    @ParameterizedTest
    @CsvSource({"induction, phase", "weekly, not-an-earlier-phase", "fortnightly-or-weekly, not-an-earlier-phase",
        "infusions, no-such-phase", "daily, no-such-phase"})
    void depression_got_worse_a_clinician_goes_back_to_the_frequency_before(String phase, String outcome) {
        Scenario<Course, CourseCommand, CourseEvent> weekly = treated(cleared(TRD), 8).when(GO_ON).and();
        Then<Course, CourseCommand, CourseEvent> then =
                weekly.when(new ReturnTo(phase, ReturnReason.WORSENING_AFTER_MISSED_VISIT));
        if (outcome.equals("phase")) {
            assertThat(only(then, CoursePhaseChanged.class).because()).isEqualTo("worsening-after-missed-visit");
            assertThat(then.state().path().given()).isZero();
        } else {
            then.thenRefused(outcome);
        }
    }

    @Test
    void going_ahead_to_a_later_frequency_is_refused_by_the_rule_that_lets_go_back() {
        treated(cleared(TRD), 8).when(GO_ON).and()
                .when(new ReturnTo("fortnightly-or-weekly", ReturnReason.WORSENING_AFTER_MISSED_VISIT))
                .thenRefusedBy("COURSE-MISSED");
    }

    @Test
    void without_a_course_and_after_care_nobody_goes_back() {
        Courses.unknown().when(new ReturnTo("induction", ReturnReason.RELAPSE)).thenRefused("no-course");
        cleared(TRD).when(new NoteCareEnded("transferred")).when(new ReturnTo("induction", ReturnReason.RELAPSE))
                .thenRefused("care-ended");
    }

    @Test
    void the_end_of_care_ends_a_course_once() {
        treated(cleared(TRD), 8).when(new NoteReview("stop", null, null)).when(new NoteCareEnded("no-benefit"))
                .thenEvents(PathEvent.CareOver.class).andState("care is over", c -> c.ended().care());
    }

    @Test
    void no_more_visits_than_the_phase_has_before_its_review() {
        cleared(IV).when(wanting("2026-02-09T09:00", "2026-02-12T09:00", "2026-02-16T09:00", "2026-02-19T09:00",
                "2026-02-23T09:00", "2026-02-26T09:00")).andAnswers("booking", "b-1");
        cleared(IV).when(wanting("2026-02-09T09:00", "2026-02-12T09:00", "2026-02-16T09:00", "2026-02-19T09:00",
                        "2026-02-23T09:00", "2026-02-26T09:00", "2026-03-02T09:00"))
                .thenRefused("more-than-the-phase-has").thenRefusedBy("COURSE-INFUSION-REVIEW");
    }

    @Test
    void two_years_of_visits_stay_small_and_are_numbered_on() {
        Course course = treated(treated(cleared(TRD), 8).when(GO_ON).and(), 100).state();
        assertThat(course.visits()).hasSizeLessThan(40);
        assertThat(course.visits().getLast().id()).isEqualTo("v108");
        assertThat(course.path().attended()).isEqualTo(108);
        assertThat(Json.write(course).length()).isLessThan(20_000);
    }

    @Test
    void infusions_keep_their_own_spacing() {
        cleared(IV).when(wanting("2026-02-09T09:00", "2026-02-11T09:00", "2026-02-13T09:00"))
                .andAnswers("booking", "b-1");
        cleared(IV).when(wanting("2026-02-09T09:00", "2026-02-10T09:00")).thenRefusedBy("DOSE-GAP");
        cleared(IV).when(wanting("2026-02-09T09:00", "2026-02-11T09:00", "2026-02-13T09:00", "2026-02-15T09:00"))
                .thenRefusedBy("IV-WEEK");
    }
}
