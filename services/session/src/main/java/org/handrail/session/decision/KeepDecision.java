package org.handrail.session.decision;

/** A visit asks that what was decided in it be kept. */
public record KeepDecision(DecisionRecord made) {
}
