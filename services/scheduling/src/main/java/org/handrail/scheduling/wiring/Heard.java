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

    /** @param devices given, an infusion counts as one @param firstDoseAt absent when nothing was given */
    record SessionDone(String visit, String ending, int devices, double amountMg, Instant firstDoseAt,
                       Instant occurredAt) {
        boolean dosed() {
            return devices > 0 || amountMg > 0;
        }

        Instant treatedAt() {
            return firstDoseAt == null ? occurredAt : firstDoseAt;
        }
    }

    record Dosed(String visit, Instant occurredAt) {
    }

    /** @param escalation {@code null} when none was raised */
    record Escalated(String escalation) {
    }
}
