package org.handrail.scheduling.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.course.DayPlan;
import org.handrail.clinical.course.Phase;
import org.handrail.clinical.course.PhasePlan;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.course.Spacing;
import org.handrail.clinical.course.Template;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.scheduling.course.CourseFact.NoteReview;
import org.handrail.scheduling.course.PathEvent.Attended;
import org.handrail.scheduling.course.PathEvent.CourseEnded;
import org.handrail.scheduling.course.PathEvent.CoursePhaseChanged;
import org.handrail.scheduling.course.PathEvent.CourseProposed;
import org.handrail.scheduling.course.PathEvent.CourseResumed;
import org.handrail.scheduling.course.PathEvent.ProposedVisit;
import org.handrail.scheduling.course.PathEvent.Reviewed;
import org.handrail.scheduling.course.VisitEvent.VisitCancelled;

/** How a course goes on: from phase to phase, to a benefit review, to its end. */
final class Progress {

    private Progress() {
    }

    /** A course begins with the first phase of its protocol. */
    static List<CourseEvent> begin(Course course, Protocol protocol, String because, Context context) {
        return enter(course, protocol, Template.first(protocol, InForce.now(context)), because, context);
    }

    static List<CourseEvent> enter(Course course, Protocol protocol, PhasePlan plan, String because, Context context) {
        LocalDate from = TreatmentDays.day(context.now(), context.zone()).plusDays(1);
        List<ProposedVisit> visits = DayPlan.find(plan, 0, plan.left(0),
                        DayPlan.earliest(plan, 0, from, TreatmentDays.last(course, context.zone())),
                        TreatmentDays.of(course, context.zone()), Spacing.of(protocol, InForce.now(context)), Optional::of)
                .stream().map(p -> new ProposedVisit(p.day(), p.date())).toList();
        return List.of(new CoursePhaseChanged(protocol.toString(), plan.phase().toString(), because, context.now()),
                new CourseProposed(protocol.toString(), plan.phase().toString(), visits,
                        plan.phase() == Phase.INDUCTION ? protocol.firstAmountMg().orElse(null) : null,
                        InForce.now(context).revision(), context.now()));
    }

    /** One visit more at which a drug was given, and what follows from it. */
    static List<CourseEvent> attended(Course course, String visit, Instant at, Context context) {
        List<CourseEvent> events = new ArrayList<>();
        events.add(new Attended(visit, at));
        Course then = course.on(course.path().counting(visit));
        if (course.ended() != null) {
            return events;
        }
        course.holding().of(Holds.SCREENING).ifPresent(h ->
                events.add(new CourseResumed(h.id(), "first-dose-given", context.now())));
        if (then.path().reviewDue(InForce.now(context)) && then.holding().of(Holds.REVIEW).isEmpty()) {
            then.path().plan(InForce.now(context)).ifPresent(p -> events.add(Holds.benefitReview(p, context.now())));
        }
        if (then.path().phaseDone(InForce.now(context))) {
            events.addAll(next(then, "visits-done", context));
        }
        return events;
    }

    /** The next phase, or the end after the last. */
    private static List<CourseEvent> next(Course course, String because, Context context) {
        Protocol protocol = course.path().template().orElseThrow();
        Optional<PhasePlan> next = Template.after(protocol, Phase.of(course.path().phase()).orElseThrow(),
                InForce.now(context));
        return next.map(p -> enter(course, protocol, p, because, context))
                .orElseGet(() -> end(course, "completed", context.now()));
    }

    /** A clinician has said whether treatment helps, and how it goes on. */
    static List<CourseEvent> reviewed(Course course, NoteReview fact, Context context) {
        if (course.ended() != null) {
            return List.of();
        }
        List<CourseEvent> events = new ArrayList<>();
        boolean timely = course.path().reviewTimely(InForce.now(context));
        events.add(new Reviewed(fact.amountMg(), timely));
        course.holding().of(Holds.REVIEW).ifPresent(h ->
                events.add(new CourseResumed(h.id(), Holds.BENEFIT_REVIEWED, context.now())));
        if (fact.decision().equals("stop")) {
            events.addAll(end(course, "benefit-review-stop", context.now()));
            return events;
        }
        Course then = course.on(course.path().reviewed(fact.amountMg(), timely));
        Optional<PhasePlan> wanted = then.path().template().flatMap(p -> Phase.of(fact.phase())
                .flatMap(f -> Template.of(p, f, InForce.now(context))))
                .filter(p -> !p.phase().toString().equals(then.path().phase()));
        if (wanted.isPresent()) {
            events.addAll(enter(then, then.path().template().orElseThrow(), wanted.get(), Holds.BENEFIT_REVIEWED,
                    context));
        } else if (then.path().phaseDone(InForce.now(context))) {
            events.addAll(next(then, Holds.BENEFIT_REVIEWED, context));
        }
        return events;
    }

    private static List<CourseEvent> end(Course course, String reason, Instant now) {
        List<CourseEvent> events = new ArrayList<>();
        events.add(ended(course, reason, now));
        events.addAll(cancelled(course, "course-ended", now));
        return events;
    }

    static CourseEnded ended(Course course, String reason, Instant now) {
        return new CourseEnded(reason, course.path().attended(), now);
    }

    /** Visits that nobody has come to end here, and their places are free. */
    static List<CourseEvent> cancelled(Course course, String reason, Instant now) {
        return course.visits().stream().filter(Visit::awaited)
                .<CourseEvent>map(v -> new VisitCancelled(v.id(), reason, now)).toList();
    }
}
