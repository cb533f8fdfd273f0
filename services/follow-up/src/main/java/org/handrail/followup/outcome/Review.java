package org.handrail.followup.outcome;

import java.time.Instant;
import org.handrail.clinical.Nullable;

/**
 * A benefit review.
 *
 * @param stopProposed whether stopping was proposed
 * @param decision     absent until a clinician has decided
 */
public record Review(String id, String because, Instant dueAt, boolean stopProposed, @Nullable String decision) {

    public boolean open() {
        return decision == null;
    }

    Review proposingStop() {
        return new Review(id, because, dueAt, true, decision);
    }

    Review decided(String how) {
        return new Review(id, because, dueAt, stopProposed, how);
    }

    /** Care has ended: there is nothing to decide any more. */
    public Review overtaken() {
        return decided("care-ended");
    }
}
