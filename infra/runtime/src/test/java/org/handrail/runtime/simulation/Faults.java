package org.handrail.runtime.simulation;

import java.util.SplittableRandom;

/** The one source of chance of a run: same seed, same run. Counts what it has injected. */
final class Faults {

    /** The process dies here. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("crash", null, false, false);
        }
    }

    private final SplittableRandom random;
    private boolean on = true;
    int crashes;
    int unknowns;
    int duplicates;
    int dropped;
    int swapped;
    int races;

    Faults(long seed) {
        this.random = new SplittableRandom(seed);
    }

    void stop() {
        on = false;
    }

    boolean on() {
        return on;
    }

    /** True about once in {@code n} while faults are on. */
    boolean oneIn(int n) {
        return on && random.nextInt(n) == 0;
    }

    int below(int n) {
        return random.nextInt(n);
    }

    void maybeCrash(int oneIn) {
        if (oneIn(oneIn)) {
            crashes++;
            throw new Crash();
        }
    }
}
