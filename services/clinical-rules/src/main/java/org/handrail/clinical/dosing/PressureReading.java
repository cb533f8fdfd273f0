package org.handrail.clinical.dosing;

import java.time.Instant;
import org.handrail.clinical.Nullable;

/**
 * A blood pressure before the dose, in mmHg.
 *
 * @param systolic  absent when not read
 * @param diastolic absent when not read
 * @param at        when it was measured
 */
public record PressureReading(@Nullable Integer systolic, @Nullable Integer diastolic, Instant at) {

    boolean whole() {
        return systolic != null && diastolic != null;
    }

    /** Both values, of which one must be wrong, and nobody knows which. */
    boolean inDoubt() {
        return whole() && diastolic >= systolic;
    }

    boolean above(int systolicLimit, int diastolicLimit) {
        return (systolic != null && systolic > systolicLimit) || (diastolic != null && diastolic > diastolicLimit);
    }

    boolean atOrAbove(int systolicLimit, int diastolicLimit) {
        return above(systolicLimit - 1, diastolicLimit - 1);
    }
}
