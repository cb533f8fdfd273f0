package org.handrail.scheduling.course;

import java.util.ArrayList;
import java.util.List;
import org.handrail.scheduling.course.Course.Ended;
import org.handrail.scheduling.course.Course.Holding;
import org.handrail.scheduling.course.Course.Voided;

/** What each event makes of a course. */
final class CourseFold {

    private static final int SETTLED_KEPT = 50;

    private CourseFold() {
    }

    static Course evolve(Course course, CourseEvent event) {
        return switch (event) {
            case VisitEvent e -> VisitFold.evolve(course, e);
            case PlaceEvent e -> places(course, e);
            case PathEvent e -> path(course, e);
        };
    }

    private static Course places(Course course, PlaceEvent event) {
        return switch (event) {
            case PlaceEvent.PlaceTaken e -> course.change(e.visit(), v -> v.at(e.place(), e.at()));
            case PlaceEvent.PlaceLeft e -> course;
            case PlaceEvent.PlaceAnswered e -> course;
            case PlaceEvent.PlaceLost e -> course.change(e.visit(), Visit::withoutPlace);
            case PlaceEvent.BookingVoided e -> course.voiding(voided(course, e));
        };
    }

    /** Once the booking would be one in the past, it can't be written anyway. */
    private static List<Voided> voided(Course course, PlaceEvent.BookingVoided event) {
        return Lists.and(Lists.without(course.voided(), v -> !v.until().isAfter(event.at())),
                new Voided(event.booking(), event.until()));
    }

    private static Course path(Course course, PathEvent event) {
        Holding holding = course.holding();
        return switch (event) {
            case PathEvent.CourseProposed e -> course;
            case PathEvent.CoursePhaseChanged e -> course.on(course.path().in(e.protocol(), e.phase())).over(
                    course.ended() != null && course.ended().care() ? course.ended() : null);
            case PathEvent.CourseHeld e -> course.holding(new Holding(held(holding, e), holding.settled(),
                    holding.decided(), Holds.ofEscalation(e.hold()) ? e.heldAt() : holding.riskAt()));
            case PathEvent.CourseResumed e -> course.holding(holding.with(
                    Lists.without(holding.open(), h -> h.id().equals(e.hold()))));
            case PathEvent.CourseEnded e -> course.over(new Ended(e.reason(),
                    course.ended() != null && course.ended().care()));
            case PathEvent.Cleared e -> Cover.renewed(course, "payer").in(e.clinic()).on(
                    course.path().clearedFor(e.protocol(), new Cover(e.units(), e.until())));
            case PathEvent.AuthorisationNoted e -> Cover.renewed(course, "payer").on(
                    course.path().authorised(new Cover(e.units(), e.until())));
            case PathEvent.ShelfNoted e -> Cover.renewed(course, "shelf").on(
                    course.path().supplied(new Cover(e.visits(), e.until())));
            case PathEvent.ClearanceWithdrawn e -> course.on(course.path().notCleared());
            case PathEvent.CareOver e -> course.over(new Ended(e.reason(), true));
            case PathEvent.Attended e -> course.on(course.path().counting(e.visit()));
            case PathEvent.NotAttended e -> course.on(course.path().notCounting(e.visit()));
            case PathEvent.Reviewed e -> course.on(course.path().reviewed(e.amountMg(), e.timely()));
            case PathEvent.EscalationSettled e -> course.holding(new Holding(holding.open(),
                    Lists.last(anew(holding.settled(), e.hold()), SETTLED_KEPT),
                    Lists.without(holding.decided(), h -> h.equals(e.hold())), holding.riskAt()));
            case PathEvent.EscalationDecided e -> course.holding(new Holding(holding.open(), holding.settled(),
                    Lists.last(anew(holding.decided(), e.hold()), SETTLED_KEPT), holding.riskAt()));
        };
    }

    private static List<Hold> held(Holding holding, PathEvent.CourseHeld e) {
        List<Hold> open = new ArrayList<>(Lists.without(holding.open(), h -> h.id().equals(e.hold())));
        open.add(new Hold(e.hold(), e.reason(), e.rules(), e.liftedBy(), e.whoCan(), e.heldAt()));
        return open;
    }

    private static List<String> anew(List<String> list, String one) {
        return Lists.and(Lists.without(list, l -> l.equals(one)), one);
    }
}
