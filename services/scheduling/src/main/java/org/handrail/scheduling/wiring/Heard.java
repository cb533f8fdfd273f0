package org.handrail.scheduling.wiring;

import java.time.Instant;

/** What this service needs of other services' events, and no more. */
final class Heard {

    private Heard() {
    }

    record Cleared(String protocol) {
    }

    record WithReason(String reason) {
    }

    record OfVisit(String visit) {
    }

    record Dosed(String visit, Instant occurredAt) {
    }

    /** @param escalation {@code null} when none was raised */
    record Escalated(String escalation) {
    }
}
