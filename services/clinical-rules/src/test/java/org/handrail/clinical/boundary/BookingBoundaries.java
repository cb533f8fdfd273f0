package org.handrail.clinical.boundary;

import static org.handrail.clinical.boundary.Boundary.of;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.handrail.clinical.course.VisitRules;
import org.handrail.clinical.course.VisitTimes;
import org.handrail.clinical.rule.Policy;

/** The numbers of a booked visit. */
final class BookingBoundaries {

    private static final Instant START = Instant.parse("2026-06-01T14:00:00Z");
    private static final Instant THE_DAY_BEFORE = Instant.parse("2026-05-31T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(3));

    static final List<Boundary> ALL = List.of(
            of("BOOK-CHAIR", "chair-turnover-minutes", 14.99, 15, (minutes, policy) ->
                    VisitTimes.needTheSameChair(START, END, after(END, minutes), after(END, 180), policy)),
            of("BOOK-CHAIR", "chair-turnover-minutes", 14.99, 15, (minutes, policy) ->
                    VisitTimes.needTheSameChair(after(END, minutes), after(END, 180), START, END, policy)),
            of("VISIT-LATE-CANCEL", "late-cancel-hours", 23.99, 24, (hours, policy) ->
                    VisitTimes.lateToCancel(START, after(START, -60 * hours), policy)),
            of("VISIT-MISSED", "visit-missed-minutes", 60, 59.99, (minutes, policy) ->
                    !VisitTimes.missedAt(START, policy).isAfter(after(START, minutes))),
            of("BOOK-REFIT", "recent-risk-days", 14, 14.01, (days, policy) ->
                    VisitTimes.recentRisk(START, after(START, days * 24 * 60), policy)),
            of("VISIT-RIDE", "ride-looked-for", 12, 11.99, (hour, policy) ->
                    !VisitRules.rideLookedFor(START, ZoneOffset.UTC).isAfter(after(THE_DAY_BEFORE, 60 * hour))));

    /** Nothing is nearer than at once, so zero has no two sides: each minute is set for two visits at a distance. */
    static final List<Switch> STAGGER = List.of(
            new Switch("BOOK-STAGGER", "start-stagger-minutes", "1", "0", beginning(0)),
            new Switch("BOOK-STAGGER", "start-stagger-minutes", "11", "10", beginning(10)),
            new Switch("BOOK-STAGGER", "start-stagger-minutes", "11", "10", beginning(-10)));

    private BookingBoundaries() {}

    private static Predicate<Policy> beginning(int minutesLater) {
        return policy -> VisitTimes.beginTooNear(after(START, minutesLater), START, VisitTimes.stagger(policy));
    }

    private static Instant after(Instant from, double minutes) {
        return from.plus(Duration.ofMillis(Math.round(minutes * 60_000)));
    }
}
