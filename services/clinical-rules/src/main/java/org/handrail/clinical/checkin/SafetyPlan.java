package org.handrail.clinical.checkin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.rule.RuleHit;

/** The steps of a safety plan, in the order in which a patient takes them. */
public final class SafetyPlan {

    public static final List<String> STEPS = List.of("warning-signs", "coping", "contacts", "professional-help",
            "safety-of-means");

    private SafetyPlan() {}

    /** Empty when every step is written down; a plan without one of them is no plan yet. */
    public static Optional<RuleHit> incomplete(Collection<String> written) {
        return STEPS.stream().filter(step -> !written.contains(step)).findFirst()
                .map(step -> CheckInRules.SAFETY_PLAN.hit("without-" + step));
    }
}
