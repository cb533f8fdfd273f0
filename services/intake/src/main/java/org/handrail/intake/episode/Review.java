package org.handrail.intake.episode;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.rule.RuleHit;

/**
 * What a clinician decided on rules that ask for a decision.
 *
 * @param suitable whether treatment may go on in spite of them
 * @param reason   code
 * @param by       code of the clinician
 * @param covered  the rules as they stood; any other asks anew
 */
public record Review(boolean suitable, String reason, String by, Instant at, List<RuleHit> covered) {

    public Review {
        covered = List.copyOf(covered);
    }
}
