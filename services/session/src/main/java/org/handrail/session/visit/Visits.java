package org.handrail.session.visit;

import java.util.List;
import org.handrail.clinical.course.VisitRules;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.episode.Booking;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.visit.VisitCommand.ExpectVisit;
import org.handrail.session.visit.VisitCommand.NoteCancellation;
import org.handrail.session.visit.VisitCommand.NoteConfirmation;
import org.handrail.session.visit.VisitCommand.NoteMissed;
import org.handrail.session.visit.VisitCommand.RecordArrival;
import org.handrail.session.visit.VisitEvent.BookingLearnt;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;
import org.handrail.session.visit.VisitEvent.PatientArrived;

/** Who is expected, and who has come. An arrival is a fact: whoever stands at the desk is recorded. */
public final class Visits {

    private Visits() {
    }

    public static Decision<SessionEvent> decide(Story story, VisitCommand command, Context context) {
        return switch (command) {
            case RecordArrival arrival -> arrive(story, arrival, context);
            case ExpectVisit expected -> learn(story, expected.visit(),
                    new Booking(expected.start(), expected.end(), false, null));
            case NoteConfirmation confirmed -> learn(story, confirmed.visit(),
                    new Booking(confirmed.start(), confirmed.end(), true, null));
            case NoteCancellation cancelled -> cancel(story, cancelled);
            // The booking stands: whoever comes late is expected all the same.
            case NoteMissed missed -> story.decided();
        };
    }

    private static Decision<SessionEvent> arrive(Story story, RecordArrival arrival, Context context) {
        var future = OccurredAt.refuseFuture("/occurredAt", arrival.occurredAt(), context.now());
        if (future.isPresent()) {
            return Decision.refused(future.get());
        }
        Episode state = story.state();
        if (state.visit(arrival.visit()).arrivedAt() != null) {
            return story.decided();
        }
        var at = OccurredAt.forgiving(arrival.occurredAt(), context.now());
        story.happens(new PatientArrived(arrival.visit(), at));
        Booking booking = state.visit(arrival.visit()).booking();
        if (booking == null || !booking.stands()) {
            RuleHit hit = VisitRules.EXPECTED.hit(booking == null ? "not-booked" : "booking-cancelled");
            story.happens(new DeviationRecorded(arrival.visit(), null, List.of(Hit.of(hit)),
                    InForce.at(at, context).revision(), at));
        }
        return story.decided();
    }

    private static Decision<SessionEvent> learn(Story story, String visit, Booking booking) {
        return story.happens(new BookingLearnt(visit, booking)).decided();
    }

    /** Whoever has come was not cancelled: a visit without a dose, too, is told as one that was lost. */
    private static Decision<SessionEvent> cancel(Story story, NoteCancellation cancelled) {
        if (story.state().visit(cancelled.visit()).arrivedAt() != null) {
            return story.decided();
        }
        Booking known = story.state().visit(cancelled.visit()).booking();
        return learn(story, cancelled.visit(), new Booking(known == null ? null : known.start(),
                known == null ? null : known.end(), false, cancelled.reason()));
    }
}
