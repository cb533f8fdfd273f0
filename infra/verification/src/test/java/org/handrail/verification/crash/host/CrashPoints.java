package org.handrail.verification.crash.host;

import java.util.concurrent.atomic.AtomicReference;

/** Named places at which this process can be told to die, as by {@code kill -9}: nothing is flushed or closed. */
public final class CrashPoints {

    /** @param left how many more times it is passed before it kills */
    private record Armed(String point, int left) {
    }

    private static final AtomicReference<Armed> ARMED = new AtomicReference<>();

    private CrashPoints() {
    }

    static void arm(String point, int nth) {
        ARMED.set(new Armed(point, nth));
    }

    static boolean armed(String point) {
        Armed now = ARMED.get();
        return now != null && now.point().equals(point);
    }

    static void reach(String point) {
        Armed now = ARMED.updateAndGet(a -> a == null || !a.point().equals(point) ? a : new Armed(point, a.left() - 1));
        if (now != null && now.point().equals(point) && now.left() <= 0) {
            Runtime.getRuntime().halt(137);
        }
    }
}
