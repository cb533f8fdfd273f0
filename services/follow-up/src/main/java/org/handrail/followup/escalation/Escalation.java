package org.handrail.followup.escalation;

import java.time.Instant;
import org.handrail.clinical.escalation.Ladder;

/**
 * One escalation as follow-up keeps it.
 *
 * @param raised  false while only an acknowledgement of it came here, ahead of the escalation itself
 * @param pagedHere whether its ladder is climbed here; until the service that raised it has handed it over, that one
 *                pages
 */
public record Escalation(Ladder ladder, String contact, String cause, String raisedBy, boolean raised,
                         boolean pagedHere) {

    public String id() {
        return ladder.escalation();
    }

    /** Whether it was acknowledged, and not before there was anything to take. */
    boolean takenSince(Instant raisedAt) {
        return ladder.acknowledged() != null && !ladder.acknowledged().at().isBefore(raisedAt);
    }

    public boolean open() {
        return raised && ladder.closed() == null;
    }

    Escalation climbing(Ladder now) {
        return new Escalation(now, contact, cause, raisedBy, raised, pagedHere);
    }

}
