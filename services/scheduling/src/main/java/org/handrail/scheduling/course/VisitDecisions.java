package org.handrail.scheduling.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.course.VisitTimes;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.scheduling.course.CourseCommand.CancelVisit;
import org.handrail.scheduling.course.CourseCommand.ConfirmVisit;
import org.handrail.scheduling.course.VisitEvent.ConfirmationNoted;
import org.handrail.scheduling.course.VisitEvent.VisitCancelled;
import org.handrail.scheduling.course.VisitEvent.VisitConfirmed;
import org.handrail.scheduling.course.VisitEvent.VisitLost;
import org.handrail.scheduling.course.VisitEvent.VisitMissed;

/** What people say about one booked visit. */
final class VisitDecisions {

    private VisitDecisions() {
    }

    /** Either may be said alone, and taken back: a ride that has fallen through is a fact. */
    static Decision<CourseEvent> confirm(Course course, ConfirmVisit said, Context context) {
        Optional<Visit> found = course.visit(said.visit());
        if (found.isEmpty()) {
            return Decision.refused(Refusal.unknown("visit"));
        }
        if (said.patient() == null && said.ride() == null) {
            return Decision.refused(Refusal.invalid("/patient", "nothing-said", "Say patient or ride or both."));
        }
        Visit visit = found.get();
        if (visit.status() != Visit.Status.BOOKED && visit.status() != Visit.Status.ARRIVED) {
            return Decision.refused(Refusal.notNow("visit-not-open", "This visit is not to come any more."));
        }
        boolean patient = said.patient() == null ? visit.patient() : said.patient();
        boolean ride = said.ride() == null ? visit.ride() : said.ride();
        if (patient == visit.patient() && ride == visit.ride()) {
            return Decision.accepted();
        }
        List<CourseEvent> events = new ArrayList<>();
        events.add(new ConfirmationNoted(visit.id(), patient, ride));
        if (patient && ride) {
            events.add(new VisitConfirmed(visit.id(), visit.start(), visit.end(), true, true, context.now()));
        }
        return Decision.accepted(events);
    }

    /** Also how a person frees the place of a missed visit. */
    static Decision<CourseEvent> cancel(Course course, CancelVisit command, Context context) {
        Optional<Visit> found = course.visit(command.visit());
        if (found.isEmpty()) {
            return Decision.refused(Refusal.unknown("visit"));
        }
        return switch (found.get().status()) {
            case CANCELLED, LATE_CANCEL, CLINIC_CANCELLED -> Decision.accepted();
            case ARRIVED, ENDED, NOT_DOSED -> Decision.refused(Refusal.notNow("visit-under-way",
                    "The patient has arrived; the visit is ended by whoever treats, not cancelled."));
            case BOOKED, NO_SHOW, NOT_KNOWN -> switch (command.reason()) {
                case NO_SHOW -> notCome(found.get(), context);
                case CLINIC_CLOSED, CLINIC_CANCELLED -> Decision.accepted(new VisitLost(command.visit(),
                        "clinic-cancelled", command.reason().toString(), context.now()));
                default -> Decision.accepted(cancelled(found.get(), command.reason(), context));
            };
        };
    }

    /** Nobody knows before the start; known already, it is how a person frees the place. */
    private static Decision<CourseEvent> notCome(Visit visit, Context context) {
        Instant now = context.now();
        return now.isBefore(visit.start()) ? Decision.refused(Refusal.notNow("visit-to-come",
                "The visit has not begun; whether the patient comes is not known yet."))
                : Decision.accepted(visit.status() == Visit.Status.NO_SHOW
                ? new VisitCancelled(visit.id(), CancelReason.NO_SHOW.toString(), now)
                : new VisitMissed(visit.id(), CancelReason.NO_SHOW.toString(), now));
    }

    /** By the patient and too near the start: late. */
    private static CourseEvent cancelled(Visit visit, CancelReason reason, Context context) {
        Instant now = context.now();
        return visit.status() == Visit.Status.BOOKED && reason.patients() && VisitTimes.lateToCancel(visit.start(), now, InForce.now(context))
                ? new VisitLost(visit.id(), "late-cancel", reason.toString(), now)
                : new VisitCancelled(visit.id(), reason.toString(), now);
    }
}
