package org.handrail.clinical.dosing;

import java.util.Optional;

/** Whether two ways of working out an amount come to the same. */
final class Fit {

    /** Rounding of weights and volumes stays below this part. */
    private static final double TOLERATED = 0.03;
    private static final double NEARLY_TEN = 8.5;
    private static final double A_LITTLE_MORE_THAN_TEN = 11.5;

    private Fit() {}

    static boolean same(double one, double other) {
        return Math.abs(one - other) <= TOLERATED * Math.max(Math.abs(one), Math.abs(other));
    }

    /** {@code tenfold}, the error that kills, or {@code does-not-fit}; empty when they fit. */
    static Optional<String> problem(double one, double other) {
        if (same(one, other)) {
            return Optional.empty();
        }
        double times = Math.max(one, other) / Math.max(Math.min(one, other), Double.MIN_NORMAL);
        return Optional.of(times >= NEARLY_TEN && times <= A_LITTLE_MORE_THAN_TEN ? "tenfold" : "does-not-fit");
    }
}
