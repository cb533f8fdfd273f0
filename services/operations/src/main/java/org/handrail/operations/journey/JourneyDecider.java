package org.handrail.operations.journey;

import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;

/** Notes everything, decides nothing. */
final class JourneyDecider implements Decider<Journey, Note, Noted> {

    @Override
    public Journey initial(String id) {
        return Journey.NONE;
    }

    @Override
    public Decision<Noted> decide(Journey state, Note command, Context context) {
        return Decision.accepted(command.event());
    }

    @Override
    public Journey evolve(Journey state, Noted event) {
        return state.and(event);
    }
}
