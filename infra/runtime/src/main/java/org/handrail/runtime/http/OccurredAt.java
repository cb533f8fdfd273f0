package org.handrail.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.runtime.decide.Refusal;

/** When something is said to have happened. A clock that is a little ahead is forgiven, the future is not. */
public final class OccurredAt {

    /** Up to this far ahead counts as now. */
    public static final Duration FORGIVEN = Duration.ofMinutes(2);

    private OccurredAt() {
    }

    public static Optional<Refusal> refuseFuture(String field, Instant occurredAt, Instant now) {
        return occurredAt.isAfter(now.plus(FORGIVEN))
                ? Optional.of(Refusal.invalid(field, "not-in-the-future",
                        "The time lies in the future; a record says what has happened."))
                : Optional.empty();
    }

    /** The time as it is recorded: never after now. */
    public static Instant forgiving(Instant occurredAt, Instant now) {
        return occurredAt.isAfter(now) ? now : occurredAt;
    }
}
