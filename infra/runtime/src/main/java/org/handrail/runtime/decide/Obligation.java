package org.handrail.runtime.decide;

import java.time.Instant;
import java.util.Set;

/**
 * Something that will have to happen by itself. Derived from state, never stored as a timer.
 *
 * @param key      names it among the obligations of its document
 * @param at       due on the care clock
 * @param urgent   goes before everything that is not
 * @param waitsFor services whose silence it concludes from: it fires only once everything they have sent was read
 */
public record Obligation(String key, Instant at, boolean urgent, Set<String> waitsFor) {

    public static Obligation at(String key, Instant at) {
        return new Obligation(key, at, false, Set.of());
    }

    public static Obligation urgentAt(String key, Instant at) {
        return new Obligation(key, at, true, Set.of());
    }

    public static Obligation onSilenceOf(String service, String key, Instant at) {
        return new Obligation(key, at, false, Set.of(service));
    }
}
