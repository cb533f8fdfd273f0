package org.handrail.simulator.judge;

import java.util.List;
import org.handrail.simulator.outside.Topics;

/** From the records of the topics alone. */
final class InOrder implements Invariant {

    @Override
    public String says() {
        return "every stream in order, without a hole, each event naming the one before";
    }

    @Override
    public List<String> broken(Evidence evidence) {
        return Topics.disorder(evidence.records());
    }
}
