package org.handrail.clinical.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.rule.Tag;

/**
 * A clinician's decision that one patient leaves though a rule of the clinic is not met, or one that the label leaves to the
 * prescriber: with a reason, and not for long.
 */
public final class ReleaseOverride {

    private static final Set<Tag> OPEN = Set.of(Tag.P, Tag.G, Tag.L_WEIGH);
    /** These say what a release is, or what follows from one; there is nothing to decide against. */
    private static final Set<Rule> OF_THE_KIND = Set.of(ReleaseRules.DOSED, ReleaseRules.RIDE_LADDER, ReleaseRules.FITTING,
            ReleaseRules.AGAINST);
    /** The prescriber attests it when the release is asked for, and only one that was read. */
    private static final Set<Rule> ATTESTED = Set.of(ReleaseRules.PRESSURE);

    private ReleaseOverride() {
    }

    /** Whether a clinician may decide against it: never where label or programme leave nothing to weigh. */
    public static boolean open(Rule rule) {
        return OPEN.contains(rule.tag()) && !OF_THE_KIND.contains(rule) && !ATTESTED.contains(rule);
    }

    /** An infusion that runs is no matter of how long to wait after it. */
    static boolean covers(RuleHit hit) {
        return ReleaseRules.ALL.stream().filter(rule -> rule.id().equals(hit.rule())).anyMatch(ReleaseOverride::open)
                && !hit.reason().equals(Release.INFUSION_RUNS);
    }

    /** The first moment at which the decision holds no more. */
    public static Instant until(Instant decided, Policy policy) {
        return decided.plus(Duration.ofMinutes(policy.whole(ReleaseRules.AGAINST_MINUTES)));
    }
}
