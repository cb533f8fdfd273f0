package org.handrail.scheduling.course;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.scheduling.course.Course.Treated;
import org.handrail.scheduling.course.Visit.Said;
import org.handrail.scheduling.course.Visit.Status;

/** What each event makes of a visit. */
final class VisitFold {

    private VisitFold() {
    }

    static Course evolve(Course course, VisitEvent event) {
        return switch (event) {
            case VisitEvent.Booked e -> booked(course, e);
            case VisitEvent.VisitMoved e -> course.change(e.visit(), v -> v.moved(e));
            case VisitEvent.VisitConfirmed e -> course;
            case VisitEvent.ConfirmationNoted e -> course.change(e.visit(), v ->
                    Rides.noting(v.saying(new Said(e.patient(), e.ride(), e.patient() ? null : v.said().notReached()))));
            case VisitEvent.VisitCancelled e -> off(course, e.visit(), Status.CANCELLED);
            case VisitEvent.VisitMissed e -> e.kind().equals("no-show") ? off(course, e.visit(), Status.NO_SHOW)
                    : course.change(e.visit(), v -> v.now(Status.NOT_KNOWN));
            case VisitEvent.VisitLost e -> off(course, e.visit(), status(e.kind()));
            case VisitEvent.ReminderDue e -> course.change(e.visit(), v -> v.reminded(e.kind()));
            case VisitEvent.RideMissing e -> course.change(e.visit(), v -> v.reminded(Rides.MISSING));
            case VisitEvent.VisitNotCovered e -> course.change(e.visit(), v -> v.reminded(Cover.SAID + e.by()));
            case VisitEvent.PrescriberLeft e -> course;
            case VisitEvent.NotReached e -> course.change(e.visit(), v ->
                    v.saying(new Said(v.patient(), v.ride(), e.why())));
            case VisitEvent.ArrivalNoted e -> course.change(e.visit(), v -> v.now(Status.ARRIVED).toRebook(false));
            case VisitEvent.SessionOver e -> course.change(e.visit(), v -> v.now(Status.ENDED).toRebook(false));
            case VisitEvent.TreatmentNoted e -> course.having(treated(course, e));
            case VisitEvent.TreatmentStruck e -> course.having(without(course, e.record()));
            case VisitEvent.ArrivalStruck e -> course.change(e.visit(), v -> v.now(Status.BOOKED));
            case VisitEvent.VisitReopened e -> course.change(e.visit(), v -> v.now(Status.ARRIVED).toRebook(false));
        };
    }

    private static Status status(String kind) {
        return switch (kind) {
            case "late-cancel" -> Status.LATE_CANCEL;
            case "clinic-cancelled" -> Status.CLINIC_CANCELLED;
            default -> Status.NOT_DOSED;
        };
    }

    /** A new visit is for the first of those that wait to be booked again. */
    private static Course booked(Course course, VisitEvent.Booked event) {
        Optional<Visit> waiting = course.visits().stream().filter(Visit::rebook).findFirst();
        Course found = waiting.map(w -> course.change(w.id(), v -> v.toRebook(false))).orElse(course);
        return found.with(Visit.booked(event));
    }

    /** It waits to be booked again, unless the course is over, or another was booked for it since it was missed. */
    private static Course off(Course course, String visit, Status status) {
        boolean goesOn = course.ended() == null;
        return course.change(visit, v -> v.now(status).toRebook(v.planned() || v.status() == Status.ENDED ? goesOn
                : v.rebook()));
    }

    private static List<Treated> treated(Course course, VisitEvent.TreatmentNoted event) {
        List<Treated> all = Lists.and(without(course, event.record()),
                new Treated(event.visit(), event.record(), event.at()));
        Instant newest = all.stream().map(Treated::at).max(Comparator.naturalOrder()).orElseThrow();
        return Lists.without(all, t -> !t.at().isAfter(newest.minus(Course.KEPT)));
    }

    private static List<Treated> without(Course course, String record) {
        return Lists.without(course.treated(), t -> t.record().equals(record));
    }
}
