package org.handrail.intake.decision;

import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;

/** Keeps what was decided, once. */
public final class DecisionDecider implements Decider<KeptDecision, KeepDecision, DecisionKept> {

    @Override
    public KeptDecision initial(String id) {
        return new KeptDecision(id, null);
    }

    @Override
    public Decision<DecisionKept> decide(KeptDecision kept, KeepDecision command, Context context) {
        return kept.made() == null ? Decision.accepted(new DecisionKept(command.made())) : Decision.accepted();
    }

    @Override
    public KeptDecision evolve(KeptDecision kept, DecisionKept event) {
        return new KeptDecision(kept.id(), event.made());
    }
}
