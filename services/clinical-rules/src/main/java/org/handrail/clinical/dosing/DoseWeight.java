package org.handrail.clinical.dosing;

import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;

/** The weight that an infusion is worked out from: the patient's own, or at a high body mass index the ideal one. */
public final class DoseWeight {

    private DoseWeight() {}

    /** In kg; absent when the patient's weight is not known. */
    public static @Nullable Double of(OrderAsked order, Policy policy) {
        return ideal(policy) && high(order)
                ? (Double) (Math.round(policy.number(InfusionRules.IDEAL_BMI) * squareMetres(order) * 10) / 10.0)
                : order.weightKg();
    }

    /** Milligrams for one visit; absent when neither amount nor weight says it. */
    public static @Nullable Double milligrams(OrderAsked order, Policy policy) {
        @Nullable Double weight = of(order, policy);
        return order.amountMg() != null ? order.amountMg() : order.mgPerKg() == null || weight == null ? null
                : (Double) (Math.round(order.mgPerKg() * weight * 10) / 10.0);
    }

    /** Where the ideal weight may count nobody can say which counts without the height. */
    static boolean unknown(OrderAsked order, Policy policy) {
        return ideal(policy) && order.mgPerKg() != null && !measured(order);
    }

    static boolean high(OrderAsked order) {
        return measured(order) && order.weightKg() != null
                && order.weightKg() / squareMetres(order) >= InfusionRules.HIGH_BMI.value();
    }

    static boolean ideal(Policy policy) {
        return policy.choice(InfusionRules.DOSE_WEIGHT).equals(InfusionRules.IDEAL);
    }

    private static boolean measured(OrderAsked order) {
        return order.heightCm() != null && order.heightCm() > 0;
    }

    private static double squareMetres(OrderAsked order) {
        return order.heightCm() * order.heightCm() / 10_000;
    }
}
