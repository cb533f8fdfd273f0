package org.handrail.clinical.instrument;

import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.RuleHit;

/**
 * What a C-SSRS screener says so far.
 *
 * @param level   the highest row that the answers reach; UNCLEAR when they reach none and are not complete
 * @param atLeast true when a missing answer could still make the level higher
 * @param trigger the rule that reached the level; absent for NONE, and for UNCLEAR when nothing was answered yes
 * @param missing items that have to be asked and were not, or whose answer is unusable
 */
public record Triage(SuicideLevel level, boolean atLeast, @Nullable RuleHit trigger, List<String> missing) {

    public Triage {
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    public boolean complete() {
        return missing.isEmpty();
    }
}
