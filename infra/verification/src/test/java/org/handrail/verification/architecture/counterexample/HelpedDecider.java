package org.handrail.verification.architecture.counterexample;

import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;

/** A decider that looks pure and leaves all it must not do to one that helps it. */
class HelpedDecider implements Decider<String, String, String> {

    @Override
    public String initial(String id) {
        return id;
    }

    @Override
    public Decision<String> decide(String state, String command, Context context) {
        return Decision.accepted(Helper.help(command));
    }

    @Override
    public String evolve(String state, String event) {
        return event;
    }
}
