package org.handrail.scheduling.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.scheduling.course.Courses.NEW_YORK;
import static org.handrail.scheduling.course.Courses.at;
import static org.handrail.scheduling.course.Courses.bookedAt;

import java.time.Instant;
import java.util.List;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.scheduling.course.CourseCommand.RecordShelf;
import org.handrail.scheduling.course.CourseFact.NoteAuthorisation;
import org.handrail.scheduling.course.VisitEvent.VisitNotCovered;
import org.junit.jupiter.api.Test;

/** A booked visit beyond the payer's authorisation or the drug on the shelf: shown a week ahead, not cancelled. */
class CoverTest {

    private static final String SECOND = "2026-02-19T09:00";
    private static final String A_WEEK_BEFORE = "2026-02-12T00:00";
    private static final Instant LATER = at("2026-06-01T00:00");
    private final Scenario<Course, CourseCommand, CourseEvent> booked = bookedAt("2026-02-16T09:00", SECOND);

    private static VisitNotCovered second(String by) {
        return new VisitNotCovered("v2", at(SECOND), by, at(A_WEEK_BEFORE));
    }

    @Test
    void what_the_payer_does_not_cover_is_said_a_week_ahead_and_the_visit_stays_booked() {
        booked.when(new NoteAuthorisation(1, LATER)).andDueNext("cover:payer:v2", at(A_WEEK_BEFORE)).and()
                .at(at(A_WEEK_BEFORE)).whenTimePasses().then(second("payer"))
                .andState("still booked", c -> c.visit("v2").orElseThrow().status() == Visit.Status.BOOKED);
    }

    @Test
    void so_is_an_authorisation_that_ends_before_the_visit_to_the_moment() {
        booked.when(new NoteAuthorisation(9, at(SECOND))).and().at(at(A_WEEK_BEFORE)).whenTimePasses()
                .then(second("payer"));
        booked.when(new NoteAuthorisation(9, at(SECOND).plusSeconds(1))).and().at(at("2026-02-12T08:00"))
                .whenTimePasses().thenNothing();
    }

    @Test
    void so_is_the_drug_on_the_shelf_beside_the_payer() {
        booked.when(new RecordShelf(1, LATER)).when(new NoteAuthorisation(1, LATER)).and().at(at(A_WEEK_BEFORE))
                .whenTimePasses().then(second("payer"), second("shelf"));
        booked.when(new RecordShelf(2, LATER)).and().at(at(A_WEEK_BEFORE)).whenTimePasses().thenNothing();
    }

    @Test
    void whoever_books_within_the_week_hears_of_it_at_once_and_only_once() {
        booked.at(at("2026-02-15T12:00")).when(new RecordShelf(1, LATER)).and().whenTimePasses()
                .and().whenTimePasses().thenNothing();
    }

    @Test
    void what_was_renewed_and_runs_out_again_is_said_again() {
        booked.when(new RecordShelf(1, LATER)).and().at(at(A_WEEK_BEFORE)).whenTimePasses().then(second("shelf"))
                .when(new RecordShelf(5, LATER)).when(new RecordShelf(1, LATER)).and().whenTimePasses()
                .then(second("shelf"));
    }

    @Test
    void the_page_shows_it_from_then_on_and_by_whom() {
        Course course = booked.when(new RecordShelf(1, LATER)).state();
        assertThat(shown(course, "2026-02-11T23:59")).isEmpty();
        assertThat(shown(course, A_WEEK_BEFORE)).containsExactly("shelf");
    }

    private static List<String> shown(Course course, String now) {
        return CourseView.of("ep-1", course, new Context(at(now), at(now), NEW_YORK)).visits().getLast().notCovered();
    }
}
