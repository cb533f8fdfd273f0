package org.handrail.scheduling.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Settings;
import org.handrail.runtime.decide.SettingsOverTime;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.scheduling.course.Course;
import org.handrail.scheduling.course.CourseCommand;
import org.handrail.scheduling.course.CourseDecider;
import org.handrail.scheduling.course.CourseEvent;
import org.handrail.scheduling.course.CourseFact.NoteClearance;
import org.handrail.scheduling.course.CourseFact.NoteDayClosed;
import org.handrail.scheduling.course.CourseFact.NoteEscalation;
import org.handrail.scheduling.course.CourseFact.NoteResolution;
import org.handrail.scheduling.course.Place;
import org.handrail.scheduling.course.PlaceEvent.PlaceTaken;
import org.handrail.scheduling.course.VisitEvent.VisitBooked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets a place first after a closed day: BOOK-REFIT. */
class PriorityTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant RAISED = Instant.parse("2026-02-02T14:00:00Z");
    private static final String ESCALATION = "ep-1~v1~emergency";

    private static Course closed() {
        Place place = new Place("riverside_day", "b-v1.1");
        Instant start = RAISED.plus(Duration.ofDays(30));
        Scenario<Course, CourseCommand, CourseEvent> booked = Scenario.of(new CourseDecider(), "ep-1").in(NEW_YORK)
                .at(RAISED).when(new NoteClearance("riverside", "esketamine-trd")).and()
                .given(List.of(new VisitBooked("b-v1", "v1", start, start.plus(Duration.ofHours(3)), 1, "esketamine-trd"),
                        new PlaceTaken("v1", place, RAISED)));
        return booked.when(new NoteEscalation(ESCALATION)).when(new NoteResolution(ESCALATION))
                .when(new NoteDayClosed(place, "snow")).state();
    }

    @ParameterizedTest
    @CsvSource({"14, 0, true", "14, 1, false"})
    void an_emergency_counts_as_recent_for_fourteen_days(int days, int seconds, boolean recent) {
        Instant now = RAISED.plus(Duration.ofDays(days)).plusSeconds(seconds);
        assertThat(Priority.of(closed(), new Context(now, now, NEW_YORK)).recentRisk()).isEqualTo(recent);
    }

    @Test
    void for_how_long_it_counts_the_clinic_sets() {
        SettingsOverTime aWeek = new SettingsOverTime(List.of(new SettingsOverTime.Version(RAISED,
                new Settings(1, Map.of("recent-risk-days", "7")))));
        Instant now = RAISED.plus(Duration.ofDays(7)).plusSeconds(1);
        assertThat(Priority.of(closed(), new Context(now, now, NEW_YORK, aWeek)).recentRisk()).isFalse();
    }
}
