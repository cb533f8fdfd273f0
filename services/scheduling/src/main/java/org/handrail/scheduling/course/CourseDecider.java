package org.handrail.scheduling.course;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.rule.Policy;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.scheduling.SchedulingRules;
import org.handrail.scheduling.course.CourseCommand.Book;
import org.handrail.scheduling.course.CourseCommand.CancelVisit;
import org.handrail.scheduling.course.CourseCommand.ConfirmVisit;
import org.handrail.scheduling.course.CourseCommand.NoteArrival;
import org.handrail.scheduling.course.CourseCommand.NoteCareEnded;
import org.handrail.scheduling.course.CourseCommand.NoteClearance;
import org.handrail.scheduling.course.CourseCommand.NoteClearanceWithdrawn;
import org.handrail.scheduling.course.CourseCommand.NoteDose;
import org.handrail.scheduling.course.CourseCommand.NoteEscalation;
import org.handrail.scheduling.course.CourseCommand.NoteResolution;
import org.handrail.scheduling.course.CourseCommand.NoteSessionOver;
import org.handrail.scheduling.course.CourseCommand.NoteTrigger;
import org.handrail.scheduling.course.CourseCommand.VoidBooking;
import org.handrail.scheduling.course.CourseEvent.PlaceLost;
import org.handrail.scheduling.course.CourseEvent.VisitMissed;

/** The course of one patient. */
public final class CourseDecider implements Decider<Course, CourseCommand, CourseEvent> {

    /** Care clock, from the planned start. */
    static final Duration MISSED_AFTER =
            Duration.ofMinutes(Policy.DEFAULTS.whole(SchedulingRules.MISSED_MINUTES));
    private static final String MISSED = "missed:";

    @Override
    public Course initial(String id) {
        return Course.unknown();
    }

    @Override
    public Decision<CourseEvent> decide(Course course, CourseCommand command, Context context) {
        return switch (command) {
            case Book c -> BookingDecisions.book(course, c, context);
            case VoidBooking c -> BookingDecisions.voidBooking(course, c, context);
            case ConfirmVisit c -> VisitDecisions.confirm(course, c, context);
            case CancelVisit c -> VisitDecisions.cancel(course, c, context);
            case NoteClearance c -> Notes.cleared(course, c);
            case NoteClearanceWithdrawn c -> Notes.clearanceWithdrawn(course, c);
            case NoteCareEnded c -> Notes.careEnded(course, c, context);
            case NoteArrival c -> Notes.arrival(course, c);
            case NoteDose c -> Notes.dose(course, c);
            case NoteSessionOver c -> Notes.sessionOver(course, c);
            case NoteTrigger c -> Notes.trigger(course, c.escalation());
            case NoteEscalation c -> Notes.escalation(course, c.escalation());
            case NoteResolution c -> Notes.resolution(course, c.escalation());
        };
    }

    @Override
    public Course evolve(Course course, CourseEvent event) {
        return CourseFold.evolve(course, event);
    }

    /** Nobody has come: concluded from session's silence, so it waits until session was heard. */
    @Override
    public List<Obligation> obligations(Course course, Context context) {
        return course.visits().stream().filter(v -> v.status() == Visit.Status.BOOKED)
                .map(v -> Obligation.onSilenceOf("session", MISSED + v.id(), v.start().plus(MISSED_AFTER))).toList();
    }

    @Override
    public Decision<CourseEvent> settle(Course course, Obligation obligation, boolean known, Context context) {
        return Decision.accepted(new VisitMissed(obligation.key().substring(MISSED.length()),
                known ? "no-show" : "not-known", obligation.at()));
    }

    @Override
    public List<Call> effects(Course course, CourseEvent event) {
        return PlaceCalls.owedFor(course, event);
    }

    @Override
    public boolean stillWanted(Course course, Call call, Context context) {
        return PlaceCalls.stillWanted(course, call);
    }

    /** The clinic day may not know a place that it is to confirm, after a restore of its store: a person has to look. */
    @Override
    public Decision<CourseEvent> answered(Course course, Call call, Outcome outcome, Context context) {
        if (!PlaceCalls.confirms(call) || outcome instanceof Outcome.Done(Map<String, Object> answer)
                && !Boolean.FALSE.equals(answer.get("held"))) {
            return Decision.accepted();
        }
        return course.at(PlaceCalls.place(call)).filter(Visit::holdsPlace)
                .<Decision<CourseEvent>>map(v -> Decision.accepted(new PlaceLost(v.id())))
                .orElse(Decision.accepted());
    }
}
