package org.handrail.clinical.sideeffect;

import org.handrail.clinical.Nullable;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.monitoring.ReleaseRules;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.clinical.rule.Policy;

/**
 * Raised blood pressure as a side effect. The published grades would fit many patients before the dose, so it is graded by
 * what came of it: an expected rise, below the thresholds, free of symptoms and gone by the door, has no grade. A rise that
 * is known, of which nobody knows whether it is gone, counts as not gone; of a reading that is missing nothing is expected.
 *
 * @param grade  2 a medicine was given, 3 stop level or not settled at the door, 4 crisis; absent: none
 * @param reason code; without a grade {@code expected}, or which reading is missing
 */
public record PressureEffect(@Nullable Integer grade, String reason) {

    /** Nothing was given, so nothing comes of it. */
    public static final PressureEffect NOT_DOSED = new PressureEffect(null, "not-dosed");

    /**
     * @param crisis   a value at stop level came with symptoms
     * @param stopped  stop level was confirmed
     * @param medicine something was given for the blood pressure
     * @param told     a person says that it was raised
     * @param before   the last pressure before the dose; absent: none was read
     * @param leaving  the last pressure of the visit; absent: none was read after the dose
     */
    public static PressureEffect of(boolean crisis, boolean stopped, boolean medicine, boolean told,
                                    @Nullable VitalReading before, @Nullable VitalReading leaving, Policy policy) {
        if (crisis) {
            return new PressureEffect(4, "crisis");
        }
        if (stopped) {
            return new PressureEffect(3, "stop-level");
        }
        if (leaving == null) {
            return missing(medicine || told, "not-read-after-the-dose");
        }
        if (before == null) {
            return missing(medicine || told || raised(leaving, policy), "not-read-before-the-dose");
        }
        if (!ReleaseRules.near(before, leaving, policy)) {
            return new PressureEffect(3, "not-settled-at-the-door");
        }
        return medicine ? new PressureEffect(2, "medicine-given") : new PressureEffect(null, "expected");
    }

    private static PressureEffect missing(boolean risen, String reading) {
        return new PressureEffect(risen ? 3 : null, reading);
    }

    /** Above what is weighed before a dose, since nobody knows what it was then. */
    private static boolean raised(VitalReading leaving, Policy policy) {
        return leaving.systolic() > policy.whole(EsketamineDosing.WARN_SYSTOLIC)
                || leaving.diastolic() > policy.whole(EsketamineDosing.WARN_DIASTOLIC);
    }
}
