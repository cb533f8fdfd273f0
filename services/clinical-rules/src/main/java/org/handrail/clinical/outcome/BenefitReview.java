package org.handrail.clinical.outcome;

import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/** When a clinician has to weigh the benefit, and when stopping is proposed. */
public final class BenefitReview {

    private static final String INFUSIONS = "iv-ketamine";

    private BenefitReview() {
    }

    /**
     * Why the benefit is reviewed after this visit.
     *
     * @param protocol absent when not known; then as for esketamine
     * @param visits   visits with a drug so far, this one included
     * @return a code such as {@code infusion-4}; empty when it is not reviewed now
     */
    public static Optional<String> because(@Nullable String protocol, int visits, Policy policy) {
        boolean infusions = INFUSIONS.equals(protocol);
        int at = infusions ? policy.whole(OutcomeRules.INFUSIONS) : OutcomeRules.SESSIONS.whole();
        return visits == at ? Optional.of((infusions ? "infusion-" : "esketamine-session-") + at) : Optional.empty();
    }

    /**
     * Whether the first infusions speak against a later response.
     *
     * @param after the outcome after each infusion, the first one first; a missing one shows nothing
     */
    public static Optional<RuleHit> earlySign(List<OutcomeClass> after) {
        int first = OutcomeRules.EARLY_INFUSIONS.whole();
        return after.size() >= first
                && after.subList(0, first).stream().noneMatch(one -> one.atLeast(OutcomeClass.IMPROVEMENT))
                ? Optional.of(OutcomeRules.EARLY_SIGN.hit("none-after-each-of-three")) : Optional.empty();
    }

    /** @param latest the newest outcome; absent: not known, and what is not known proposes nothing */
    public static Optional<RuleHit> proposesStop(@Nullable Outcome latest) {
        return latest == null || latest.classified().atLeast(OutcomeClass.IMPROVEMENT) ? Optional.empty()
                : Optional.of(OutcomeRules.STOP_REVIEW.hit(latest.classified() == OutcomeClass.WORSE
                        ? "worse-than-before" : "below-20-percent"));
    }
}
