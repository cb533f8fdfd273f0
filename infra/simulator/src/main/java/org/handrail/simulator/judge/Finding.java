package org.handrail.simulator.judge;

import java.util.List;

/** What became of one invariant. @param broken what does not hold, in words; empty when it holds */
public record Finding(String invariant, List<String> broken) {

    public boolean holds() {
        return broken.isEmpty();
    }
}
