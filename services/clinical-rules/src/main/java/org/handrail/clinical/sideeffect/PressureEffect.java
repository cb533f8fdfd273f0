package org.handrail.clinical.sideeffect;

import org.handrail.clinical.Nullable;
import org.handrail.clinical.monitoring.ReleaseRules;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.clinical.rule.Policy;

/**
 * Raised blood pressure as a side effect. The published grades would fit many patients before the dose, so it is graded by
 * what came of it: an expected rise, below the thresholds, free of symptoms and gone by the door, has no grade.
 *
 * @param grade  2 a medicine was given, 3 stop level or not settled at the door, 4 crisis; absent: expected
 * @param reason code
 */
public record PressureEffect(@Nullable Integer grade, String reason) {

    /**
     * @param crisis   a value at stop level came with symptoms
     * @param stopped  stop level was confirmed
     * @param medicine something was given for the blood pressure
     * @param before   the last pressure before the dose; absent: none was read
     * @param leaving  the last pressure of the visit; absent: none was read after the dose
     */
    public static PressureEffect of(boolean crisis, boolean stopped, boolean medicine, @Nullable VitalReading before,
                                    @Nullable VitalReading leaving, Policy policy) {
        if (crisis) {
            return new PressureEffect(4, "crisis");
        }
        if (stopped) {
            return new PressureEffect(3, "stop-level");
        }
        if (leaving != null && before != null && !ReleaseRules.near(before, leaving, policy)) {
            return new PressureEffect(3, "not-settled-at-the-door");
        }
        return medicine ? new PressureEffect(2, "medicine-given") : new PressureEffect(null, "expected");
    }
}
