package org.handrail.intake.episode;

import java.time.LocalDate;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.rule.RuleHit;

/**
 * The decision on eligibility that is in force.
 *
 * @param protocol    that was decided on
 * @param rules       every rule that spoke
 * @param missing     codes of what is not known
 * @param excluding   those of the rules that exclude
 * @param on          the day it was made, in the clinic's zone
 * @param again       the first day on which the same findings would be decided otherwise; absent: none soon
 */
public record Judged(Protocol protocol, Outcome outcome, List<RuleHit> rules, List<String> missing,
                     List<RuleHit> excluding, LocalDate on, @Nullable LocalDate again) {

    public Judged {
        protocol = protocol == null ? Protocol.ESKETAMINE_TRD : protocol;
        rules = List.copyOf(rules);
        missing = List.copyOf(missing);
        excluding = List.copyOf(excluding);
    }

    /** Whether the decision says the same, whenever it was made. */
    public boolean sameAs(@Nullable Judged other) {
        return other != null && protocol == other.protocol && outcome == other.outcome && rules.equals(other.rules)
                && missing.equals(other.missing) && excluding.equals(other.excluding);
    }
}
