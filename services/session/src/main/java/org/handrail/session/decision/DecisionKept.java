package org.handrail.session.decision;

/** It is kept. */
public record DecisionKept(DecisionRecord made) {
}
