package org.handrail.scheduling.clinicday;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.clinical.course.VisitRules;
import org.handrail.clinical.course.VisitTimes;
import org.handrail.clinical.rule.Policy;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.scheduling.Violations;

/** Whether a visit fits into a day: every moment of it, not only the dose. */
final class Capacity {

    private Capacity() {
    }

    /** Rules that speak against a visit from {@code start} to {@code end}, beside what is reserved already. */
    static List<Violation> against(ClinicDay day, Instant start, Instant end, Policy policy) {
        List<Violation> against = new ArrayList<>();
        if (start.isBefore(day.opening().opens()) || end.isAfter(day.opening().closes())) {
            against.add(Violations.of(VisitRules.HOURS, "/start"));
        }
        if (end.isAfter(day.opening().prescriberUntil())) {
            against.add(Violations.of(VisitRules.PRESCRIBER, "/start"));
        }
        if (freeChair(day, start, end, policy).isEmpty()) {
            against.add(Violations.of(VisitRules.CHAIR, "/start"));
        }
        if (mostAtOnce(day.reservations(), start, end) >= day.opening().monitored()) {
            against.add(Violations.of(VisitRules.NURSE, "/start"));
        }
        if (startsNear(day, start) >= Math.max(1, day.opening().nurses())) {
            against.add(Violations.of(VisitRules.STAGGER, "/start"));
        }
        return against;
    }

    /** Visits that begin so near to this start that a nurse would have two dose windows at once. */
    private static long startsNear(ClinicDay day, Instant start) {
        Duration apart = Duration.ofMinutes(day.opening().staggerMinutes());
        return day.reservations().stream().filter(r -> VisitTimes.beginTooNear(start, r.start(), apart)).count();
    }

    static Refusal refusal(List<Violation> against) {
        String rule = against.getFirst().rule();
        String reason = rule.equals(VisitRules.HOURS.id()) ? "outside-opening-hours"
                : rule.equals(VisitRules.PRESCRIBER.id()) ? "no-prescriber-on-site" : "no-capacity";
        return new Refusal(Refusal.Kind.NOT_NOW, reason, against.getFirst().message(), against);
    }

    /** The lowest number free from turnover before to turnover after. */
    static OptionalInt freeChair(ClinicDay day, Instant start, Instant end, Policy policy) {
        return IntStream.rangeClosed(1, day.opening().chairs()).filter(chair -> day.reservations().stream()
                .noneMatch(r -> r.chair() == chair
                        && VisitTimes.needTheSameChair(start, end, r.start(), r.end(), policy))).findFirst();
    }

    /** The most reservations that hold one moment of this time. It can only rise where one of them begins. */
    static long mostAtOnce(List<Reservation> reservations, Instant start, Instant end) {
        return Stream.concat(Stream.of(start), reservations.stream().map(Reservation::start))
                .filter(moment -> !moment.isBefore(start) && moment.isBefore(end))
                .mapToLong(moment -> reservations.stream()
                        .filter(r -> !moment.isBefore(r.start()) && moment.isBefore(r.end())).count())
                .max().orElse(0);
    }
}
