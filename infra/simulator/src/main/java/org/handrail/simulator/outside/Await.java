package org.handrail.simulator.outside;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for a condition, never for a time. */
public final class Await {

    private Await() {
    }

    /** @throws AssertionError when it did not come true in time */
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience + ": " + what);
            }
            briefly();
        }
    }

    /** The pace of somebody who works at it, such as a nurse between two entries. */
    public static void untilPassed(Duration pace) {
        LockSupport.parkNanos(pace.toNanos());
    }

    /** The pause between two looks. */
    static void briefly() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
}
