package org.handrail.scheduling.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.handrail.scheduling.course.Course.Lists;
import org.handrail.scheduling.course.Course.Treated;
import org.handrail.scheduling.course.Course.Voided;
import org.handrail.scheduling.course.CourseEvent.ArrivalNoted;
import org.handrail.scheduling.course.CourseEvent.BookingVoided;
import org.handrail.scheduling.course.CourseEvent.CareOver;
import org.handrail.scheduling.course.CourseEvent.ClearanceWithdrawn;
import org.handrail.scheduling.course.CourseEvent.Cleared;
import org.handrail.scheduling.course.CourseEvent.ConfirmationNoted;
import org.handrail.scheduling.course.CourseEvent.HoldLifted;
import org.handrail.scheduling.course.CourseEvent.HoldRaised;
import org.handrail.scheduling.course.CourseEvent.PlaceAnswered;
import org.handrail.scheduling.course.CourseEvent.PlaceLost;
import org.handrail.scheduling.course.CourseEvent.PlaceTaken;
import org.handrail.scheduling.course.CourseEvent.SessionOver;
import org.handrail.scheduling.course.CourseEvent.TreatmentNoted;
import org.handrail.scheduling.course.CourseEvent.VisitBooked;
import org.handrail.scheduling.course.CourseEvent.VisitCancelled;
import org.handrail.scheduling.course.CourseEvent.VisitConfirmed;
import org.handrail.scheduling.course.CourseEvent.VisitMissed;

/** What each event makes of a course. */
final class CourseFold {

    private static final int RESOLVED_KEPT = 50;
    private static final Duration TREATED_KEPT = Duration.ofDays(14);

    private CourseFold() {
    }

    static Course evolve(Course course, CourseEvent event) {
        return switch (event) {
            case VisitBooked e -> course.with(Visit.booked(e.visit(), e.booking(), e.start(), e.end(), e.chair(),
                    e.protocol()));
            case PlaceTaken e -> course.change(e.visit(), v -> v.at(e.place()));
            case PlaceAnswered e -> course;
            case PlaceLost e -> course.change(e.visit(), Visit::withoutPlace);
            case BookingVoided e -> course.voiding(voided(course, e));
            case VisitConfirmed e -> course;
            case ConfirmationNoted e -> course.change(e.visit(), v -> v.confirmed(e.patient(), e.ride()));
            case VisitCancelled e -> course.change(e.visit(), v -> v.now(Visit.Status.CANCELLED));
            case VisitMissed e -> course.change(e.visit(), v -> v.now(
                    e.kind().equals("no-show") ? Visit.Status.MISSED : Visit.Status.NOT_KNOWN));
            case ArrivalNoted e -> course.change(e.visit(), v -> v.now(Visit.Status.ARRIVED));
            case SessionOver e -> course.change(e.visit(), v -> v.now(Visit.Status.ENDED));
            case TreatmentNoted e -> course.having(treated(course, e));
            case Cleared e -> course.clearedIn(e.clinic(), e.protocol());
            case ClearanceWithdrawn e -> course.clearedIn(course.clinic(), null);
            case CareOver e -> course.over(e.reason());
            case HoldRaised e -> course.holding(Lists.and(course.holds(), e.escalation()),
                    course.resolved().stream().filter(r -> !r.equals(e.escalation())).toList());
            case HoldLifted e -> course.holding(
                    course.holds().stream().filter(h -> !h.equals(e.escalation())).toList(),
                    Lists.last(Lists.and(course.resolved().stream().filter(r -> !r.equals(e.escalation())).toList(),
                            e.escalation()), RESOLVED_KEPT));
        };
    }

    /** Once the booking would be one in the past, it can't be written anyway. */
    private static List<Voided> voided(Course course, BookingVoided event) {
        return Lists.and(course.voided().stream().filter(v -> v.until().isAfter(event.at())).toList(),
                new Voided(event.booking(), event.until()));
    }

    private static List<Treated> treated(Course course, TreatmentNoted event) {
        List<Treated> all = Lists.and(course.treated(), new Treated(event.visit(), event.at()));
        Instant newest = all.stream().map(Treated::at).max(Comparator.naturalOrder()).orElseThrow();
        return all.stream().filter(t -> t.at().isAfter(newest.minus(TREATED_KEPT))).toList();
    }
}
