package org.handrail.scheduling.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.dosing.TreatmentDrugs;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.scheduling.course.CourseCommand.Book;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;
import org.handrail.scheduling.course.CourseFact.NoteArrival;
import org.handrail.scheduling.course.CourseFact.NoteClearance;
import org.handrail.scheduling.course.CourseFact.NoteDose;
import org.handrail.scheduling.course.CourseFact.NoteSessionOver;
import org.handrail.scheduling.course.PlaceEvent.PlaceTaken;
import org.handrail.scheduling.course.VisitEvent.VisitBooked;

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
        return cleared(PROTOCOL);
    }

    /** Cleared, and proposed the first phase of this protocol. */
    static Scenario<Course, CourseCommand, CourseEvent> cleared(String protocol) {
        return unknown().when(new NoteClearance("riverside", protocol)).and();
    }

    /** Cleared, with visits at these times, each a booking of its own. */
    static Scenario<Course, CourseCommand, CourseEvent> bookedAt(String... starts) {
        Scenario<Course, CourseCommand, CourseEvent> story = cleared();
        for (int i = 0; i < starts.length; i++) {
            story = story.given(booked("v" + (i + 1), starts[i]));
        }
        return story;
    }

    /** So many visits more, each booked and held with a drug given, three and four days apart. */
    static Scenario<Course, CourseCommand, CourseEvent> treated(Scenario<Course, CourseCommand, CourseEvent> story,
                                                                int visits) {
        Scenario<Course, CourseCommand, CourseEvent> on = story;
        for (int i = 0; i < visits; i++) {
            int nth = on.state().made();
            Instant start = at("2026-02-09T09:00").plus(Duration.ofDays(7L * (nth / 2) + 3L * (nth % 2)));
            String visit = "v" + (nth + 1);
            on = on.given(List.of(VisitEvent.Booked.of("b-" + visit, visit, start, start.plus(Duration.ofHours(3)), 1,
                            on.state().path().protocol()), new PlaceTaken(visit, place(visit), start)))
                    .at(start).when(new NoteArrival(visit)).when(dose(visit, 1, start)).at(start.plus(Duration.ofHours(3)).toString())
                    .when(new NoteSessionOver(visit, "released", true, start)).and();
        }
        return on;
    }

    static List<CourseEvent> booked(String visit, String start) {
        return List.of(new VisitBooked("b-" + visit, visit, at(start), at(start).plus(Duration.ofHours(3)), 1, PROTOCOL),
                new PlaceTaken(visit, place(visit), at("2026-02-02T09:00")));
    }

    static NoteDose dose(String visit, int device, Instant at) {
        return new NoteDose(visit, TreatmentDrugs.record(visit, TreatmentDrugs.ESKETAMINE, device),
                TreatmentDrugs.ESKETAMINE, at);
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
