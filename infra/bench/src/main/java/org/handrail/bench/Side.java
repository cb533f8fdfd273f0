package org.handrail.bench;

import java.util.Map;

/** One of the two that are compared. It rests until it is told to go. */
interface Side {

    String name();

    /** Where it reads, and where it publishes. */
    String in();

    String out();

    /** Stops taking records, so that a round's can be laid ready. */
    void rest();

    /** Takes as many records as lie ready. Returns at once. */
    void go(int events);

    /** Nanoseconds by stage since its start; asked for when a round's publications are all there. */
    Map<Stage, Long> times();

    long pid();
}
