package org.handrail.session.decision;

import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;

/** Keeps what was decided, once. */
public final class DecisionDecider implements Decider<KeptDecision, KeepDecision, DecisionKept> {

    /** Nothing of these documents is published. */
    public static Kind<KeptDecision, KeepDecision, DecisionKept> kind() {
        return Kind.of("decisions", KeptDecision.class, new DecisionDecider(),
                new EventTypes<DecisionKept>().internal(DecisionKept.class)).belongsTo(KeptDecision::clinic).build();
    }

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
