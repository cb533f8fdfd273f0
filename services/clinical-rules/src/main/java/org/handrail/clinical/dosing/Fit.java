package org.handrail.clinical.dosing;

import java.util.Optional;

/** Whether two ways of working out an amount come to the same. */
final class Fit {

    private Fit() {}

    static boolean same(double one, double other) {
        return Math.abs(one - other) 
                <= InfusionRules.TOLERATED.value() / 100 * Math.max(Math.abs(one), Math.abs(other));
    }

    /** {@code tenfold}, the error that kills, or {@code does-not-fit}; empty when they fit. */
    static Optional<String> problem(double one, double other) {
        if (same(one, other)) {
            return Optional.empty();
        }
        double times = Math.max(one, other) / Math.max(Math.min(one, other), Double.MIN_NORMAL);
        return Optional.of(times >= InfusionRules.TENFOLD_FROM.value()
                && times <= InfusionRules.TENFOLD_TO.value() ? "tenfold" : "does-not-fit");
    }
}
