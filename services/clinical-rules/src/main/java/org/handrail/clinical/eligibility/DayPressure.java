package org.handrail.clinical.eligibility;

import java.time.LocalDate;
import org.handrail.clinical.Nullable;

/**
 * Blood pressure in mmHg, which matters only on the day it was read.
 *
 * @param systolic         absent: not read
 * @param diastolic        absent: not read
 * @param recheckSystolic  absent: not read again
 * @param recheckDiastolic absent: not read again
 * @param readOn           the day, in the clinic's zone
 */
public record DayPressure(@Nullable Integer systolic, @Nullable Integer diastolic,
                          @Nullable Integer recheckSystolic, @Nullable Integer recheckDiastolic, LocalDate readOn) {

    boolean rechecked() {
        return recheckSystolic != null && recheckDiastolic != null;
    }

    /** A whole second reading takes the place of the first; half of one adds to it. */
    boolean above(int systolicLimit, int diastolicLimit) {
        return beyond(recheckSystolic, systolicLimit) || beyond(recheckDiastolic, diastolicLimit)
                || !rechecked() && (beyond(systolic, systolicLimit) || beyond(diastolic, diastolicLimit));
    }

    private static boolean beyond(@Nullable Integer value, int limit) {
        return value != null && value > limit;
    }
}
