package org.handrail.clinical.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** By when an escalation that is not a matter of minutes is closed. */
public final class Target {

    private static final Duration DAY = Duration.ofHours(24);
    /** Raised late in the evening, it still gets this long. */
    private static final Duration LEAST = Duration.ofHours(4);

    private Target() {}

    /**
     * Suicidality before the clinic's day is over, anything else within 24 hours.
     *
     * @param cause code of why it was raised
     * @return empty for the other levels: theirs are minutes, or the next visit
     */
    public static Optional<Instant> of(Level level, String cause, Instant raisedAt, ZoneId zone) {
        if (level != Level.SAME_DAY) {
            return Optional.empty();
        }
        Instant dayOver = raisedAt.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        Instant least = raisedAt.plus(LEAST);
        return Optional.of(!suicidality(cause) ? raisedAt.plus(DAY) : dayOver.isAfter(least) ? dayOver : least);
    }

    private static boolean suicidality(String cause) {
        return Stream.of("suicid", "no-answer").anyMatch(cause::startsWith);
    }
}
