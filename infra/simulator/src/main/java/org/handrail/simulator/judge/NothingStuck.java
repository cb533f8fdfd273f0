package org.handrail.simulator.judge;

import java.util.List;

/** What a service could not read, it keeps and says so. */
final class NothingStuck implements Invariant {

    @Override
    public String says() {
        return "no stream blocked, no record unread";
    }

    @Override
    public List<String> broken(Evidence evidence) {
        return evidence.obstacles();
    }
}
