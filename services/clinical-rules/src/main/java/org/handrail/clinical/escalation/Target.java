package org.handrail.clinical.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Setting;

/** By when an escalation that is not a matter of minutes is closed. */
public final class Target {

    private Target() {}

    /**
     * Suicidality before the clinic's day is over, anything else within 24 hours.
     *
     * @param cause code of why it was raised
     * @return empty for the other levels: theirs are minutes, or the next visit
     */
    public static Optional<Instant> of(Level level, String cause, Instant raisedAt, ZoneId zone, Policy policy) {
        if (level != Level.SAME_DAY) {
            return Optional.empty();
        }
        Instant dayOver = raisedAt.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        Instant least = raisedAt.plus(hours(EscalationRules.TARGET_LEAST_HOURS, policy));
        return Optional.of(!suicidality(cause) ? raisedAt.plus(hours(EscalationRules.TARGET_HOURS, policy))
                : dayOver.isAfter(least) ? dayOver : least);
    }

    private static Duration hours(Setting.Amount setting, Policy policy) {
        return Duration.ofMinutes(Math.round(policy.number(setting) * 60));
    }

    private static boolean suicidality(String cause) {
        return Stream.of("suicid", "no-answer").anyMatch(cause::startsWith);
    }
}
