package org.handrail.scheduling.course;

import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.escalation.Level;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.scheduling.course.CourseCommand.NoteArrival;
import org.handrail.scheduling.course.CourseCommand.NoteCareEnded;
import org.handrail.scheduling.course.CourseCommand.NoteClearance;
import org.handrail.scheduling.course.CourseCommand.NoteClearanceWithdrawn;
import org.handrail.scheduling.course.CourseCommand.NoteDose;
import org.handrail.scheduling.course.CourseCommand.NoteSessionOver;
import org.handrail.scheduling.course.CourseEvent.ArrivalNoted;
import org.handrail.scheduling.course.CourseEvent.CareOver;
import org.handrail.scheduling.course.CourseEvent.ClearanceWithdrawn;
import org.handrail.scheduling.course.CourseEvent.Cleared;
import org.handrail.scheduling.course.CourseEvent.HoldLifted;
import org.handrail.scheduling.course.CourseEvent.HoldRaised;
import org.handrail.scheduling.course.CourseEvent.SessionOver;
import org.handrail.scheduling.course.CourseEvent.TreatmentNoted;
import org.handrail.scheduling.course.CourseEvent.VisitCancelled;

/** Facts from other services: always taken, whatever the course thinks of them. */
final class Notes {

    private Notes() {
    }

    static Decision<CourseEvent> cleared(Course course, NoteClearance fact) {
        return Decision.accepted(new Cleared(fact.clinic(), fact.protocol()));
    }

    /** No new booking. Visits already booked stay: the dose asks for clearance again, and a person decides. */
    static Decision<CourseEvent> clearanceWithdrawn(Course course, NoteClearanceWithdrawn fact) {
        return Decision.accepted(new ClearanceWithdrawn(fact.reason()));
    }

    /** Visits that nobody has come to end here, and their places are free. */
    static Decision<CourseEvent> careEnded(Course course, NoteCareEnded fact, Context context) {
        List<CourseEvent> events = new ArrayList<>();
        events.add(new CareOver(fact.reason()));
        course.visits().stream().filter(Visit::awaited)
                .forEach(v -> events.add(new VisitCancelled(v.id(), "care-ended", context.now())));
        return Decision.accepted(events);
    }

    /** Also after the visit was missed: then it was not. */
    static Decision<CourseEvent> arrival(Course course, NoteArrival fact) {
        return course.visit(fact.visit()).filter(Visit::awaited)
                .<Decision<CourseEvent>>map(v -> Decision.accepted(new ArrivalNoted(v.id())))
                .orElse(Decision.accepted());
    }

    /** The first dose of a visit makes its day a day of treatment, booked or not. */
    static Decision<CourseEvent> dose(Course course, NoteDose fact) {
        return course.treated().stream().anyMatch(t -> t.visit().equals(fact.visit())) ? Decision.accepted()
                : Decision.accepted(new TreatmentNoted(fact.visit(), fact.occurredAt()));
    }

    static Decision<CourseEvent> sessionOver(Course course, NoteSessionOver fact) {
        return course.visit(fact.visit()).filter(Visit::holdsPlace)
                .<Decision<CourseEvent>>map(v -> Decision.accepted(new SessionOver(v.id())))
                .orElse(Decision.accepted());
    }

    /** A trigger is heard from another service than its resolution, so it may come late. */
    static Decision<CourseEvent> trigger(Course course, String escalation) {
        return escalation == null || course.resolved().contains(escalation) ? Decision.accepted()
                : escalation(course, escalation);
    }

    static Decision<CourseEvent> escalation(Course course, String escalation) {
        return holdsBookings(escalation) && !course.holds().contains(escalation)
                ? Decision.accepted(new HoldRaised(escalation)) : Decision.accepted();
    }

    static Decision<CourseEvent> resolution(Course course, String escalation) {
        return holdsBookings(escalation) ? Decision.accepted(new HoldLifted(escalation)) : Decision.accepted();
    }

    /** The level is the last part of an escalation's id; one that can't be read holds, to be safe. */
    private static boolean holdsBookings(String escalation) {
        return Level.of(escalation.substring(escalation.lastIndexOf('~') + 1)).map(Level::holdsNewBookings)
                .orElse(true);
    }
}
