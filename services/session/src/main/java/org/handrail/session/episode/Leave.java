package org.handrail.session.episode;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.handrail.clinical.dosing.DosePermission;

/**
 * Leave to give one device, for some minutes.
 *
 * @param drug       code; null: esketamine
 * @param from       absent in what was stored before it was kept: ten minutes before the end
 * @param until      first moment at which it has run out
 * @param overridden the rules that a prescriber decided against; empty when nothing stood against it
 */
public record Leave(int device, String drug, Instant from, Instant until, List<Hit> overridden) {

    private static final Duration UNLESS_KEPT = Duration.ofMinutes(10);

    public Leave {
        overridden = overridden == null ? List.of() : List.copyOf(overridden);
    }

    public boolean byPrescriber() {
        return !overridden.isEmpty();
    }

    public boolean covers(String what, int given, Instant occurredAt) {
        return what.equals(drug == null ? "esketamine" : drug) && covers(given, occurredAt);
    }

    /** People write the minute, so a dose in the minute in which leave was given counts as given after it. */
    public boolean covers(int given, Instant occurredAt) {
        Instant begins = (from == null ? until.minus(UNLESS_KEPT) : from).truncatedTo(ChronoUnit.MINUTES);
        return device == given && DosePermission.covers(begins, until, occurredAt);
    }
}
