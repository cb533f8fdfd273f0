package org.handrail.scheduling.course;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.clinical.course.VisitTimes;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.scheduling.course.CourseCommand.Book;
import org.handrail.scheduling.course.CourseCommand.CancelVisit;
import org.handrail.scheduling.course.CourseCommand.ConfirmVisit;
import org.handrail.scheduling.course.CourseCommand.DecideHold;
import org.handrail.scheduling.course.CourseCommand.Move;
import org.handrail.scheduling.course.CourseCommand.RecordShelf;
import org.handrail.scheduling.course.CourseCommand.ReturnTo;
import org.handrail.scheduling.course.CourseCommand.VoidBooking;
import org.handrail.scheduling.course.PlaceEvent.PlaceLost;
import org.handrail.scheduling.course.VisitEvent.VisitMissed;

/** The course of one patient. */
public final class CourseDecider implements Decider<Course, CourseCommand, CourseEvent> {

    private static final String MISSED = "missed:";

    @Override
    public Course initial(String id) {
        return Course.unknown(id);
    }

    @Override
    public Decision<CourseEvent> decide(Course course, CourseCommand command, Context context) {
        return switch (command) {
            case Book c -> BookingDecisions.book(course, c, context);
            case Move c -> BookingDecisions.move(course, c, context);
            case VoidBooking c -> BookingDecisions.voidBooking(course, c, context);
            case ConfirmVisit c -> VisitDecisions.confirm(course, c, context);
            case CancelVisit c -> VisitDecisions.cancel(course, c, context);
            case DecideHold c -> PathDecisions.decideHold(course, c, context);
            case ReturnTo c -> PathDecisions.returnTo(course, c, context);
            case RecordShelf c -> PathDecisions.shelf(c);
            case CourseFact fact -> Decision.accepted(Notes.of(course, fact, context));
        };
    }

    @Override
    public Course evolve(Course course, CourseEvent event) {
        return CourseFold.evolve(course, event);
    }

    @Override
    public List<Obligation> obligations(Course course, Context context) {
        return course.visits().stream().flatMap(v -> Stream.of(missed(v, context), Reminders.owed(v, context),
                Rides.owed(v, context), Cover.owed(course, v, context)).flatMap(owed -> owed)).toList();
    }

    /** Nobody has come: concluded from session's silence, so it waits until session was heard. */
    private static Stream<Obligation> missed(Visit visit, Context context) {
        return visit.status() == Visit.Status.BOOKED
                ? Stream.of(Obligation.onSilenceOf("session", MISSED + visit.id(),
                        VisitTimes.missedAt(visit.start(), InForce.now(context))))
                : Stream.of();
    }

    @Override
    public Decision<CourseEvent> settle(Course course, Obligation obligation, boolean known, Context context) {
        return Decision.accepted(Reminders.settle(obligation).or(() -> Rides.settle(course, obligation))
                .or(() -> Cover.settle(course, obligation)).orElseGet(() -> new VisitMissed(
                obligation.key().substring(MISSED.length()), known ? "no-show" : "not-known", obligation.at())));
    }

    @Override
    public List<Call> effects(Course course, CourseEvent event) {
        return Stream.of(PlaceCalls.owedFor(course, event), Reminders.owedFor(course, event),
                Notices.owedFor(course, event)).flatMap(List::stream).toList();
    }

    @Override
    public boolean stillWanted(Course course, Call call, Context context) {
        return Notices.is(call) ? Notices.stillWanted(course, call, context)
                : Reminders.is(call) ? Reminders.stillWanted(course, call, context)
                : PlaceCalls.stillWanted(course, call);
    }

    /** The clinic day may not know a place that it is to confirm, after a restore of its store: a person looks. */
    @Override
    public Decision<CourseEvent> answered(Course course, Call call, Outcome outcome, Context context) {
        if (Reminders.is(call)) {
            return Decision.accepted(Reminders.answered(course, call, outcome).stream().toList());
        }
        if (!PlaceCalls.confirms(call) || outcome instanceof Outcome.Done(Map<String, Object> answer)
                && !Boolean.FALSE.equals(answer.get("held"))) {
            return Decision.accepted();
        }
        return course.at(PlaceCalls.place(call)).filter(Visit::holdsPlace)
                .<Decision<CourseEvent>>map(v -> Decision.accepted(new PlaceLost(v.id())))
                .orElse(Decision.accepted());
    }
}
