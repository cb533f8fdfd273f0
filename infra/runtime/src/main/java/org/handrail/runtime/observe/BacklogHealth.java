package org.handrail.runtime.observe;

import org.handrail.runtime.observe.Backlog.Look;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while the store gives no answer: then nothing can be taken. A broker that is away, or a blocked stream, is said
 * and leaves the service up, for it still takes records.
 */
final class BacklogHealth implements HealthIndicator {

    private final Backlog backlog;

    BacklogHealth(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public Health health() {
        Look look = backlog.last();
        if (look == null) {
            return Health.down().withDetail("store", "away").build();
        }
        return Health.up().withDetail("blocked", look.blocked()).withDetail("pending", look.pending())
                .withDetail("deadLetters", look.dead())
                .withDetail("lag", look.lag().isPresent() ? look.lag().getAsLong() : "broker away").build();
    }
}
