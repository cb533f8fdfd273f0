package org.handrail.scheduling.course;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.clinical.course.PhasePlan;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.course.Spacing;
import org.handrail.clinical.course.VisitRules;
import org.handrail.clinical.rule.Rule;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.scheduling.Violations;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;

/** What speaks against booking, as far as the patient goes. The clinic day knows of chairs and people. */
final class BookingRules {

    private static final String VISITS = "/visits";

    private BookingRules() {
    }

    static Optional<Refusal> against(Course course, List<WantedVisit> visits, Context context) {
        return past(visits, context).or(() -> standing(course)).or(() -> held(course))
                .or(() -> phase(course, visits, context))
                .or(() -> calendar(course, visits, TreatmentDays.of(course, context.zone()), context));
    }

    /** A visit that moves keeps its place in the course: holds stand against new visits only. */
    static Optional<Refusal> againstMove(Course course, String visit, WantedVisit to, Context context) {
        return past(List.of(to), context).or(() -> ended(course)).or(() -> calendar(course, List.of(to),
                TreatmentDays.beside(visit, course, context.zone()), context));
    }

    /** What the clinic has cancelled keeps its place in the course too, for as many visits as were lost. */
    static Optional<Refusal> againstRefit(Course course, List<WantedVisit> visits, Context context) {
        Optional<Refusal> more = visits.size() <= course.lostToClosing().size() ? Optional.empty()
                : Optional.of(refused("nothing-to-refit", "Fewer visits of this course wait for another time.",
                VisitRules.REFIT));
        return past(visits, context).or(() -> ended(course)).or(() -> more).or(() -> calendar(course, visits,
                TreatmentDays.of(course, context.zone()), context));
    }

    private static Optional<Refusal> past(List<WantedVisit> visits, Context context) {
        List<Violation> past = visits.stream().filter(v -> !v.start().isAfter(context.now()))
                .map(v -> Violations.of(VisitRules.NOT_PAST, v.field())).toList();
        return past.isEmpty() ? Optional.empty() : Optional.of(new Refusal(Refusal.Kind.INVALID, "in-the-past",
                "A booking is for a time to come.", past));
    }

    private static Optional<Refusal> ended(Course course) {
        if (course.ended() == null) {
            return Optional.empty();
        }
        return Optional.of(course.ended().care()
                ? refused("care-ended", "Care has ended; nothing can be booked.", VisitRules.CARE_OPEN)
                : refused("course-ended", "This course has ended; a clinician can take it up again.",
                VisitRules.COURSE_OPEN));
    }

    private static Optional<Refusal> standing(Course course) {
        boolean payer = course.holding().of(Holds.AUTHORISATION).isPresent();
        return ended(course).or(() -> (course.path().cleared() || payer) && course.path().template().isPresent()
                ? Optional.empty() : Optional.of(refused(Holds.NOT_CLEARED,
                "Not cleared for treatment. Eligibility, consent and enrolment have to stand first.",
                VisitRules.CLEARED)));
    }

    /** An open escalation first, then the others in the order in which they came. */
    private static Optional<Refusal> held(Course course) {
        if (course.holding().open().stream().anyMatch(h -> Holds.ofEscalation(h.id()))) {
            return Optional.of(refused(Holds.OPEN_ESCALATION,
                    "An Emergency or Urgent escalation is open; a clinician has to resolve it before a new booking.",
                    VisitRules.NO_OPEN_ESCALATION));
        }
        return course.holding().open().stream().filter(h -> !h.id().equals(Holds.CLEARANCE)).findFirst()
                .map(h -> new Refusal(Refusal.Kind.NOT_NOW, h.reason(), switch (h.id()) {
                    case Holds.SCREENING -> "The screening has grown too old; new answers are needed first.";
                    case Holds.REVIEW -> "Benefit review due: a clinician says whether treatment helps before more is "
                            + "booked.";
                    default -> "The payer's authorisation does not cover more visits.";
                }, h.rules().stream().map(r -> new Violation(VISITS, r.rule(), r.tag().toString(), r.reason()))
                        .toList()));
    }

    /** Not beyond a phase at whose end benefit is reviewed. */
    private static Optional<Refusal> phase(Course course, List<WantedVisit> visits, Context context) {
        Optional<PhasePlan> plan = course.path().plan(InForce.now(context)).filter(p -> p.ends() && p.reviewAfter() > 0);
        return plan.filter(p -> course.had() + visits.size() > p.days().size())
                .map(p -> refused("more-than-the-phase-has",
                        "The benefit review at the end of this phase comes before more visits.",
                        p.review()));
    }

    private static Optional<Refusal> calendar(Course course, List<WantedVisit> visits, Set<LocalDate> taken,
                                              Context context) {
        ZoneId zone = context.zone();
        Spacing spacing = Spacing.of(course.path().template().orElse(Protocol.ESKETAMINE_TRD),
                InForce.now(context));
        Set<LocalDate> others = new TreeSet<>(taken);
        List<Violation> tooMany = new ArrayList<>();
        List<Violation> tooNear = new ArrayList<>();
        for (WantedVisit visit : visits) {
            LocalDate day = TreatmentDays.day(visit.start(), zone);
            if (spacing.tooNear(day, others)) {
                tooNear.add(Violations.of(spacing.gap(), visit.field()));
            } else if (spacing.tooMany(day, others)) {
                tooMany.add(Violations.of(spacing.week(), visit.field()));
            }
            others.add(day);
        }
        if (!tooNear.isEmpty()) {
            String detail = tooNear.getFirst().message();
            tooNear.addAll(tooMany);
            return Optional.of(new Refusal(Refusal.Kind.NOT_NOW, "treatment-days-too-near", detail, tooNear));
        }
        return tooMany.isEmpty() ? Optional.empty() : Optional.of(new Refusal(Refusal.Kind.NOT_NOW,
                "too-many-treatment-days", tooMany.getFirst().message(), tooMany));
    }

    private static Refusal refused(String reason, String detail, Rule rule) {
        return Refusal.notNow(reason, detail, Violations.of(rule, VISITS));
    }
}
