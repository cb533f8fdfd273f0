package org.handrail.runtime.drive;

import org.springframework.context.SmartLifecycle;

/**
 * The order of start; the stop goes the other way. All of these start before the web server and the consumer, which
 * stop before them: no new work comes in, then deadlines rest, then calls end, then what is left is published.
 */
final class Phases {

    static final int PUBLISH = SmartLifecycle.DEFAULT_PHASE - 100_000;
    static final int CALLS = PUBLISH + 1_000;
    static final int START_PASS = CALLS + 1_000;
    static final int POLLS = START_PASS + 1_000;

    private Phases() {
    }
}
