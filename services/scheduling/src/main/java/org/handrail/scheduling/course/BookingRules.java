package org.handrail.scheduling.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.scheduling.SchedulingRules;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;

/** What speaks against booking, as far as the patient goes. The clinic day knows of chairs and people. */
final class BookingRules {

    private BookingRules() {
    }

    static Optional<Refusal> against(Course course, List<WantedVisit> visits, Context context) {
        Optional<Refusal> past = past(visits, context);
        return past.isPresent() ? past : standing(course).or(() -> calendar(course, visits, context));
    }

    private static Optional<Refusal> past(List<WantedVisit> visits, Context context) {
        List<Violation> past = visits.stream().filter(v -> !v.start().isAfter(context.now()))
                .map(v -> SchedulingRules.violates(SchedulingRules.NOT_PAST, v.field())).toList();
        return past.isEmpty() ? Optional.empty() : Optional.of(new Refusal(Refusal.Kind.INVALID, "in-the-past",
                "A booking is for a time to come.", past));
    }

    private static Optional<Refusal> standing(Course course) {
        if (course.ended() != null) {
            return Optional.of(Refusal.notNow("care-ended", "Care has ended; nothing can be booked.",
                    SchedulingRules.violates(SchedulingRules.CARE_OPEN, "/visits")));
        }
        if (course.protocol() == null) {
            return Optional.of(Refusal.notNow("not-cleared",
                    "Not cleared for treatment. Eligibility, consent and enrolment have to stand first.",
                    SchedulingRules.violates(SchedulingRules.CLEARED, "/visits")));
        }
        if (!course.holds().isEmpty()) {
            return Optional.of(Refusal.notNow("open-escalation",
                    "An Emergency or Urgent escalation is open; a clinician has to resolve it before a new booking.",
                    SchedulingRules.violates(SchedulingRules.NO_OPEN_ESCALATION, "/visits")));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> calendar(Course course, List<WantedVisit> visits, Context context) {
        Set<LocalDate> others = TreatmentDays.of(course, context.zone());
        List<Violation> tooMany = new ArrayList<>();
        List<Violation> tooNear = new ArrayList<>();
        for (WantedVisit visit : visits) {
            LocalDate day = TreatmentDays.day(visit.start(), context.zone());
            if (TreatmentDays.tooNear(day, others)) {
                tooNear.add(SchedulingRules.violates(SchedulingRules.GAP, visit.field()));
            } else if (TreatmentDays.tooMany(day, others)) {
                tooMany.add(SchedulingRules.violates(SchedulingRules.WEEK, visit.field()));
            }
            others = new TreeSet<>(others);
            others.add(day);
        }
        if (!tooNear.isEmpty()) {
            List<Violation> all = new ArrayList<>(tooNear);
            all.addAll(tooMany);
            return Optional.of(new Refusal(Refusal.Kind.NOT_NOW, "treatment-days-too-near",
                    "Two treatment days have to be at least two calendar days apart.", all));
        }
        return tooMany.isEmpty() ? Optional.empty() : Optional.of(new Refusal(Refusal.Kind.NOT_NOW,
                "too-many-treatment-days", "At most two treatment days in any seven calendar days.", tooMany));
    }
}
