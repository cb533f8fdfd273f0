package org.handrail.intake.clearance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Tag;
import org.handrail.runtime.decide.Obligation;

/**
 * Warnings before something ends that visits depend on: 30, 14 and 3 days ahead, once each. Whoever hears of an end
 * late hears the nearest of them at once, and not those that are past.
 */
public final class Warnings {

    public static final Rule AHEAD = Rule.of("ENDS-AHEAD", Tag.P, "Ends soon",
            "The end of a certificate, an authorisation or a prescriber's licence is said 30, 14 and 3 days ahead.",
            "Clinic policy");
    /** Days before the end, the first warning first. */
    public static final List<Integer> DAYS = List.of(30, 14, 3);

    private Warnings() {
    }

    /**
     * The next warning that is owed.
     *
     * @param key  names it among the obligations of its document
     * @param said days of the last warning for this end; absent: none was given yet
     */
    public static Optional<Obligation> owed(String key, Instant until, Optional<Integer> said, Instant now,
                                            ZoneId zone) {
        if (!now.isBefore(until)) {
            return Optional.empty();
        }
        return DAYS.stream().filter(days -> said.isEmpty() || days < said.get())
                .filter(days -> DAYS.stream().noneMatch(nearer -> nearer < days
                        && !now.isBefore(at(until, nearer, zone))))
                .findFirst().map(days -> Obligation.at(key + ":" + days, at(until, days, zone)));
    }

    /** The beginning of the day so many days before, in the clinic's zone. */
    private static Instant at(Instant until, int days, ZoneId zone) {
        return until.atZone(zone).toLocalDate().minusDays(days).atStartOfDay(zone).toInstant();
    }

    public static int days(Obligation obligation) {
        return Integer.parseInt(obligation.key().substring(obligation.key().lastIndexOf(':') + 1));
    }
}
