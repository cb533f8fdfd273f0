package org.handrail.clinical.dosing;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.RuleHit;

/**
 * One reason why a dose is delayed, and what ends it. No hold is without an end.
 *
 * @param hit      the rule that holds
 * @param liftedBy codes of what lifts it; any one is enough
 * @param earliest the moment from which time alone lifts it; absent when time does not
 */
public record Hold(RuleHit hit, List<String> liftedBy, @Nullable Instant earliest) {

    public Hold {
        liftedBy = List.copyOf(liftedBy);
        if (liftedBy.isEmpty()) {
            throw new IllegalArgumentException("a hold that nothing lifts: " + hit.rule());
        }
    }

    /** Whether the prescriber may decide against it. */
    public boolean overridable() {
        return hit.overridable() && liftedBy.contains(Lift.OVERRIDE);
    }
}
