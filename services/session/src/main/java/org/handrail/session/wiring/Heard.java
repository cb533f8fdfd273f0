package org.handrail.session.wiring;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.rule.RuleHit;

/** Of other services' events only the fields that are used here. */
final class Heard {

    private Heard() {
    }

    record Nothing() {
    }

    record TreatmentCleared(String protocol) {
    }

    record EligibilityDecided(List<RuleHit> rules, List<String> missing) {
    }

    record RiskBaseline(String level, boolean safetyPlan, Instant until, Instant occurredAt) {
    }

    record CareEnded(String reason) {
    }

    record VisitBooked(String visit, Instant start, Instant end) {
    }

    record VisitConfirmed(String visit, Instant start, Instant end) {
    }

    record PrescriberLeft(String visit, Instant leftAt) {
    }

    record VisitCancelled(String visit, String reason) {
    }

    /** @param kind why: no-show or not-known, late-cancel, clinic-cancelled, or not-dosed after the patient had come */
    record VisitLost(String visit, String kind) {
    }

    record BenefitReviewed(String decision, Double amountMg, Instant occurredAt) {
    }

    record EscalationAcknowledged(String escalation, String by, Instant acknowledgedAt) {
    }

    record EscalationResolved(String escalation, String by, String outcome, Instant resolvedAt) {
    }
}
