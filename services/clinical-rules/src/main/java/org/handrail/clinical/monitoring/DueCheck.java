package org.handrail.clinical.monitoring;

import java.time.Instant;
import java.util.Optional;

/**
 * A check that is still to be done.
 *
 * @param check  code, such as {@code bp-40}
 * @param opens  first moment at which a reading counts for it
 * @param dueAt  when it is due, or when it is tried next
 * @param closes the end of its window on the clock
 * @param amber  first moment at which it is overdue
 * @param red    first moment at which it is long overdue; equal to amber after a first miss
 */
public record DueCheck(String check, Instant opens, Instant dueAt, Instant closes, Instant amber, Instant red) {

    /** {@code amber} or {@code red}; empty while it is not overdue. */
    public Optional<String> severity(Instant now) {
        if (!now.isBefore(red)) {
            return Optional.of("red");
        }
        return now.isBefore(amber) ? Optional.empty() : Optional.of("amber");
    }

    /** The next moment at which its severity changes; empty when it is red already. */
    public Optional<Instant> changesAfter(Instant now) {
        if (now.isBefore(amber)) {
            return Optional.of(amber);
        }
        return now.isBefore(red) ? Optional.of(red) : Optional.empty();
    }
}
