package org.handrail.intake.decision;

/** An episode has decided and asks that it be kept. */
public record KeepDecision(DecisionRecord made) {
}
