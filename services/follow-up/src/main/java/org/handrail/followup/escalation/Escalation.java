package org.handrail.followup.escalation;

import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Target;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;

/**
 * One escalation as follow-up keeps it.
 *
 * @param raised  false while only an acknowledgement of it came here, ahead of the escalation itself
 * @param pagedHere whether its ladder is climbed here; until the service that raised it has handed it over, that one
 *                pages
 * @param heardAt when it was raised here, or heard of
 * @param overdue whether it was told that it was not closed in time, or the patient not reached
 * @param failedCalls calls to the patient that nobody answered
 * @param reached whether a human voice has reached the patient
 */
public record Escalation(Ladder ladder, String contact, String cause, String raisedBy, boolean raised,
                         boolean pagedHere, Instant heardAt, boolean overdue, int failedCalls, boolean reached) {

    public Escalation {
        heardAt = heardAt == null ? ladder.raisedAt() : heardAt;
    }

    public String id() {
        return ladder.escalation();
    }

    public boolean open() {
        return raised && ladder.closed() == null;
    }

    Escalation climbing(Ladder now) {
        return new Escalation(now, contact, cause, raisedBy, raised, pagedHere, heardAt, overdue, failedCalls, reached);
    }

    Escalation late() {
        return new Escalation(ladder, contact, cause, raisedBy, raised, pagedHere, heardAt, true, failedCalls, reached);
    }

    Escalation called(boolean answered) {
        return new Escalation(ladder, contact, cause, raisedBy, raised, pagedHere, heardAt, overdue,
                answered ? failedCalls : failedCalls + 1, reached || answered);
    }

    /** High suicide risk of a patient who is not in the clinic. */
    boolean away() {
        return cause.equals("suicide-risk-" + SuicideLevel.HIGH) && !ladder.onSite();
    }

    /** By when it is to be closed, if its level says so. */
    Optional<Instant> target(Context context) {
        return Target.of(ladder.level(), cause, ladder.raisedAt(), context.zone(),
                InForce.now(context));
    }
}
