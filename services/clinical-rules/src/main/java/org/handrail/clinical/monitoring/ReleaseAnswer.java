package org.handrail.clinical.monitoring;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.RuleHit;

/**
 * What stands between the patient and the door.
 *
 * @param unmet    every condition that is not met; empty: ready to leave
 * @param earliest the first moment at which the time alone is over; absent when no device was given
 */
public record ReleaseAnswer(List<RuleHit> unmet, @Nullable Instant earliest) {

    public ReleaseAnswer {
        unmet = unmet == null ? List.of() : List.copyOf(unmet);
    }

    public boolean ready() {
        return unmet.isEmpty();
    }
}
