package org.handrail.clinical.monitoring;

import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;

/** Who is watched more closely than others, and why. */
public final class Closely {

    private Closely() {}

    /**
     * @param bmi         kg/m²; absent: not known
     * @param deepestMoaas lowest MOAA/S of earlier visits; absent: none was scored
     * @return codes of why the saturation is watched without a break; empty: as the clinic has it
     */
    public static List<String> reasons(Answer opioid, Answer benzodiazepine, Answer sleepApnoea, Answer lungDisease,
                                       @Nullable Double bmi, @Nullable Integer deepestMoaas, Policy policy) {
        List<String> reasons = new ArrayList<>();
        add(reasons, opioid, "opioid");
        add(reasons, benzodiazepine, "benzodiazepine");
        add(reasons, sleepApnoea, "sleep-apnoea");
        add(reasons, lungDisease, "lung-disease");
        add(reasons, bmi != null && bmi >= policy.number(MonitoringRules.HEAVY_BMI) ? Answer.YES : Answer.NO, "bmi-35-or-more");
        add(reasons, deepestMoaas != null && deepestMoaas <= MonitoringRules.DEEP.whole() ? Answer.YES : Answer.NO,
                "deep-sedation-before");
        return reasons;
    }

    private static void add(List<String> reasons, @Nullable Answer answer, String reason) {
        if (Answer.orUnknown(answer).isYes()) {
            reasons.add(reason);
        }
    }
}
