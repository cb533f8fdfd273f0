package org.handrail.session.decision;

/** A document for each decision: written once, never changed. @param made null before it is written */
public record KeptDecision(String id, DecisionRecord made) {

    /** Whose it is; null before it is written. */
    public String clinic() {
        return made == null ? null : made.clinic();
    }
}
