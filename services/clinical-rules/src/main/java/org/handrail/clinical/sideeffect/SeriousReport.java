package org.handrail.clinical.sideeffect;

import org.handrail.clinical.gate.Site;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/** How the programme of esketamine is told of a serious effect: a person does it, and is told which way. */
public final class SeriousReport {

    private SeriousReport() {}

    public static RuleHit of(Policy policy) {
        return SideEffectRules.REPORTED.hit(Site.of(policy) == Site.INPATIENT ? "by-telephone" : "on-the-monitoring-form");
    }
}
