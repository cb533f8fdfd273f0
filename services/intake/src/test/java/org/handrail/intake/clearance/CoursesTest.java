package org.handrail.intake.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.intake.Care;
import org.handrail.intake.episode.Course.Over;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.NoteCourse;
import org.handrail.intake.episode.EpisodeCommand.Screen;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.PdmpAsked;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;

/** Scheduling has ended a course, or takes it up again. */
class CoursesTest {

    private static final Over OVER = new Over("completed", Care.NINE);

    private static Scenario<Episode, EpisodeCommand, EpisodeEvent> treated() {
        return Care.cleared().when(Care.dose("v1", 1, Care.NINE)).and()
                .whenAnswered(Care.EPISODE + "~pd1", new Outcome.Done(Map.of("result", "nothing-found"))).and();
    }

    @Test
    void the_end_of_a_course_is_shown_and_care_goes_on() {
        treated().when(new NoteCourse(OVER)).andState("over, and cleared if it is taken up again", episode ->
                OVER.equals(episode.course().over()) && episode.cleared() && episode.ended() == null);
    }

    @Test
    void the_register_is_not_asked_for_a_course_that_is_over_and_again_once_it_goes_on() {
        Scenario<Episode, EpisodeCommand, EpisodeEvent> later = treated().when(new NoteCourse(OVER)).and()
                .at(Care.NINE.plus(Duration.ofDays(31)));
        assertThat(later.whenTimePasses().events()).noneMatch(PdmpAsked.class::isInstance);
        assertThat(later.when(new NoteCourse(null)).events()).anyMatch(PdmpAsked.class::isInstance);
    }

    @Test
    void what_is_heard_twice_changes_nothing() {
        treated().when(new NoteCourse(OVER)).and().when(new NoteCourse(OVER)).thenNothing();
        treated().when(new NoteCourse(null)).thenNothing();
    }

    @Test
    void another_protocol_is_another_course() {
        treated().when(new NoteCourse(OVER)).and()
                .when(new Screen(null, Protocol.IV_KETAMINE, ScreeningFindings.unknown(), Care.NINE))
                .andState("not over", episode -> episode.course().over() == null);
    }
}
