package org.handrail.scheduling.wiring;

import java.time.Instant;
import java.util.List;

/** What this service needs of other services' events, and no more. */
final class Heard {

    private Heard() {
    }

    /** @param authorisedUnits visits that the payer still covers; both absent when nobody asks */
    record Cleared(String protocol, Integer authorisedUnits, Instant authorisedUntil) {
    }

    record Withdrawn(String reason, List<String> whoCan) {
    }

    record Authorised(String status, Integer units, Instant until) {
        boolean active() {
            return "active".equals(status);
        }
    }

    record WithReason(String reason) {
    }

    /** @param phase absent: as the protocol has it @param amountMg absent: as before */
    record Reviewed(String decision, String phase, Double amountMg) {
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

    record Dosed(String visit, String drug, Instant occurredAt) {
    }

    /** @param escalation {@code null} when none was raised */
    record Escalated(String escalation) {
    }
}
