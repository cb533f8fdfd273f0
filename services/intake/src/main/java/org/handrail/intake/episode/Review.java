package org.handrail.intake.episode;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.RuleHit;

/**
 * What a clinician decided on rules that ask for a decision.
 *
 * @param suitable whether treatment may go on in spite of them
 * @param reason   code
 * @param by       code of the clinician
 * @param until    from then on it has to be decided anew; absent: decided before decisions had an end
 * @param covered  the rules as they stood; any other asks anew
 */
public record Review(boolean suitable, String reason, String by, Instant at, @Nullable Instant until,
                     List<RuleHit> covered) {

    public Review {
        covered = List.copyOf(covered);
    }

    /** Whether it still stands for these rules. */
    public boolean covers(List<RuleHit> rules, Instant time) {
        return (until == null || time.isBefore(until)) && covered.containsAll(rules);
    }
}
