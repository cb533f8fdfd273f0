package org.handrail.runtime.observe;

import java.util.function.BooleanSupplier;
import org.handrail.runtime.observe.Backlog.Look;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while the store gives no answer, for then nothing can be taken; and when the consumer has ended, for nothing
 * else would show it. A broker that is away, or a blocked stream, is said and leaves the service up.
 */
final class BacklogHealth implements HealthIndicator {

    private final Backlog backlog;
    private final BooleanSupplier consumerEnded;

    BacklogHealth(Backlog backlog, BooleanSupplier consumerEnded) {
        this.backlog = backlog;
        this.consumerEnded = consumerEnded;
    }

    @Override
    public Health health() {
        Look look = backlog.last();
        if (look == null) {
            return Health.down().withDetail("store", "away").build();
        }
        if (consumerEnded.getAsBoolean()) {
            return Health.down().withDetail("consumer", "ended").build();
        }
        return Health.up().withDetail("blocked", look.blocked()).withDetail("pending", look.pending())
                .withDetail("deadLetters", look.dead())
                .withDetail("lag", look.lag().isPresent() ? look.lag().getAsLong() : "broker away").build();
    }
}
