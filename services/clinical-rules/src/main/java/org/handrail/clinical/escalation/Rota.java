package org.handrail.clinical.escalation;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is on call, in the order in which they are called.
 *
 * @param revision rises with every change
 * @param rungs    everyone on it, each with hours; several may share a rung number when their hours differ
 */
public record Rota(int revision, List<Rung> rungs) {

    public Rota {
        rungs = rungs == null ? List.of() : List.copyOf(rungs);
    }

    /**
     * One person on call.
     *
     * @param rung     position, 1 is called first
     * @param person   code of the person
     * @param channels ways to reach the person, the best first
     * @param from     first moment on call
     * @param until    first moment no longer on call
     */
    public record Rung(int rung, String person, List<String> channels, Instant from, Instant until) {

        public Rung {
            channels = channels == null ? List.of() : List.copyOf(channels);
        }

        boolean onDuty(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** The same without whoever is no longer on call by the first of these moments, or not yet by the last. */
    public Rota between(Instant from, Instant until) {
        return new Rota(revision, rungs.stream()
                .filter(rung -> rung.until().isAfter(from) && rung.from().isBefore(until)).toList());
    }

    /** Those on call now who can be reached, in calling order, nobody twice. */
    List<Reachable> onDuty(Instant now) {
        Set<String> seen = new LinkedHashSet<>();
        return rungs.stream()
                .filter(rung -> rung.onDuty(now) && !rung.channels().isEmpty())
                .sorted(Comparator.comparingInt(Rung::rung))
                .filter(rung -> seen.add(rung.person()))
                .map(rung -> new Reachable(rung.person(), rung.channels()))
                .toList();
    }
}
