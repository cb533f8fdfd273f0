package org.handrail.clinical.eligibility;

import java.util.Set;
import org.handrail.clinical.rule.RuleHit;

/** Rules against which a clinician decides only once a specialist has agreed: ELIG-PREGNANCY. */
public final class SpecialistOnly {

    /** The reason that says so. */
    public static final String AGREED = "specialist-agreed";

    private static final Set<String> RULES = Set.of(BodyRules.PREGNANCY.id());

    private SpecialistOnly() {
    }

    /** Whether this reason is enough to decide against this rule. */
    public static boolean enough(RuleHit hit, String reason) {
        return !RULES.contains(hit.rule()) || reason.equals(AGREED);
    }
}
