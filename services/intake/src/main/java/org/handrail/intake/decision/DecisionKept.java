package org.handrail.intake.decision;

/** It is kept. */
public record DecisionKept(DecisionRecord made) {
}
