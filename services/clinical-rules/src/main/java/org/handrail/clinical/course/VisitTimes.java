package org.handrail.clinical.course;

import java.time.Duration;
import java.time.Instant;
import org.handrail.clinical.rule.Policy;

/** The times around a booked visit that a clinic sets: {@link VisitRules} by their numbers. */
public final class VisitTimes {

    private VisitTimes() {}

    /**
     * Whether two visits cannot have the same chair, since it is not ready in time for the later one: BOOK-CHAIR.
     *
     * @param end   of the one, when the patient leaves
     * @param until of the other
     */
    public static boolean needTheSameChair(Instant start, Instant end, Instant other, Instant until, Policy policy) {
        Duration turnover = Duration.ofMinutes(policy.whole(VisitRules.TURNOVER_MINUTES));
        return other.isBefore(end.plus(turnover)) && start.isBefore(until.plus(turnover));
    }

    /** How far starts lie apart on a day for which nothing else was said: BOOK-STAGGER. */
    public static Duration stagger(Policy policy) {
        return Duration.ofMinutes(policy.whole(VisitRules.STAGGER_MINUTES));
    }

    /** Whether two visits begin so near to each other that one nurse would have two dose windows at once: BOOK-STAGGER. */
    public static boolean beginTooNear(Instant start, Instant other, Duration stagger) {
        return Duration.between(other, start).abs().compareTo(stagger) < 0;
    }

    /** Whether a patient who cancels now cancels late: VISIT-LATE-CANCEL. */
    public static boolean lateToCancel(Instant start, Instant now, Policy policy) {
        return start.minus(Duration.ofHours(policy.whole(VisitRules.LATE_CANCEL_HOURS))).isBefore(now);
    }

    /** The moment at which a patient who has not arrived has missed the visit: VISIT-MISSED. */
    public static Instant missedAt(Instant start, Policy policy) {
        return start.plus(Duration.ofMinutes(policy.whole(VisitRules.MISSED_MINUTES)));
    }

    /** Whether an Emergency or Urgent escalation of then is recent when closed days are refitted: BOOK-REFIT. */
    public static boolean recentRisk(Instant raised, Instant now, Policy policy) {
        return !raised.plus(Duration.ofDays(policy.whole(VisitRules.RECENT_RISK_DAYS))).isBefore(now);
    }
}
