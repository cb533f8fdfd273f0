package org.handrail.verification.architecture.counterexample;

import java.time.Instant;
import java.util.UUID;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.springframework.stereotype.Component;

/** A decider that is a bean, reads the clock and makes up ids. */
@Component
class SpringyDecider implements Decider<String, String, String> {

    @Override
    public String initial(String id) {
        return id;
    }

    @Override
    public Decision<String> decide(String state, String command, Context context) {
        return Decision.accepted(Instant.now() + " " + UUID.randomUUID());
    }

    @Override
    public String evolve(String state, String event) {
        return event;
    }
}
