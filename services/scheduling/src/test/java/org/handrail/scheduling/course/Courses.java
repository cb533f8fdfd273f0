package org.handrail.scheduling.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.scheduling.course.CourseCommand.Book;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;
import org.handrail.scheduling.course.CourseEvent.Cleared;
import org.handrail.scheduling.course.CourseEvent.PlaceTaken;
import org.handrail.scheduling.course.CourseEvent.VisitBooked;

/** Beginnings of stories about courses. Times without offset are those on the clinic's wall, in New York. */
final class Courses {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final String PROTOCOL = "esketamine-trd";

    private Courses() {
    }

    static Scenario<Course, CourseCommand, CourseEvent> unknown() {
        return Scenario.of(new CourseDecider(), "ep-1").in(NEW_YORK).at(at("2026-02-02T09:00"));
    }

    static Scenario<Course, CourseCommand, CourseEvent> cleared() {
        return unknown().given(new Cleared("riverside", PROTOCOL));
    }

    /** Cleared, with visits at these times, each a booking of its own. */
    static Scenario<Course, CourseCommand, CourseEvent> bookedAt(String... starts) {
        Scenario<Course, CourseCommand, CourseEvent> story = cleared();
        for (int i = 0; i < starts.length; i++) {
            story = story.given(booked("v" + (i + 1), starts[i]));
        }
        return story;
    }

    static List<CourseEvent> booked(String visit, String start) {
        return List.of(new VisitBooked("b-" + visit, visit, at(start), at(start).plus(Duration.ofHours(3)), 1, PROTOCOL),
                new PlaceTaken(visit, place(visit)));
    }

    static Place place(String visit) {
        return new Place("riverside_day", "b-" + visit + ".1");
    }

    static Book wanting(String... starts) {
        List<WantedVisit> visits = new ArrayList<>();
        Stream.of(starts).forEach(start -> visits.add(new WantedVisit("/visits/" + visits.size() + "/start", at(start),
                at(start).plus(Duration.ofHours(3)), new Place("riverside_day", "b-1." + (visits.size() + 1)), 1)));
        return new Book("b-1", visits);
    }

    static Instant at(String onTheWall) {
        return LocalDateTime.parse(onTheWall).atZone(NEW_YORK).toInstant();
    }
}
