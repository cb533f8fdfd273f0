package org.handrail.runtime.document;

import java.time.Instant;
import org.handrail.runtime.decide.Call;

/**
 * A call to the outside with what has become of it so far. Done, refused or unwanted calls are gone.
 *
 * @param cause        id of the event that made it necessary
 * @param attempts     begun so far; more than none means that this attempt may be a repeat
 * @param nextAttempt  on the care clock
 * @param claimedUntil wall clock; null while nobody is at it
 * @param traceparent  W3C trace context of what made it necessary, null when none was active
 */
public record OwedCall(Call call, String cause, String correlation, int attempts, Instant nextAttempt,
                       Instant claimedUntil, String traceparent) {

    public OwedCall claimed(Instant until) {
        return new OwedCall(call, cause, correlation, attempts + 1, nextAttempt, until, traceparent);
    }

    public OwedCall later(Instant next) {
        return new OwedCall(call, cause, correlation, attempts, next, null, traceparent);
    }

    public boolean free(Instant now, Instant wall) {
        return !nextAttempt.isAfter(now) && (claimedUntil == null || !claimedUntil.isAfter(wall));
    }
}
