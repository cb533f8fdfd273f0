package org.handrail.intake.decision;

import org.handrail.clinical.Nullable;

/** A document for each decision: written once, never changed. @param made absent before it is written */
public record KeptDecision(String id, @Nullable DecisionRecord made) {

    /** Whose it is; absent before it is written. */
    public @Nullable String clinic() {
        return made == null ? null : made.clinic();
    }
}
