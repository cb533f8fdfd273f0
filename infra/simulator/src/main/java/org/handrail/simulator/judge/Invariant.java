package org.handrail.simulator.judge;

import java.util.List;

/** One thing that must hold, whatever has happened. */
interface Invariant {

    /** What must hold, in words. */
    String says();

    /** What does not hold, in words; empty when it holds. */
    List<String> broken(Evidence evidence);
}
