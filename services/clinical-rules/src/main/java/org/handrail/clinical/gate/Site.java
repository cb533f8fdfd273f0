package org.handrail.clinical.gate;

import org.handrail.clinical.rule.Policy;

/** What kind of place the programme of esketamine has certified. */
public enum Site {
    OUTPATIENT,
    /** A ward or an emergency department. */
    INPATIENT;

    public static Site of(Policy policy) {
        return policy.choice(GateRules.SITE_KIND).equals("inpatient") ? INPATIENT : OUTPATIENT;
    }
}
