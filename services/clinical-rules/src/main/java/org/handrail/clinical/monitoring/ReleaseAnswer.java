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
 * @param against  what is not met and stands against nothing: a clinician has decided so
 */
public record ReleaseAnswer(List<RuleHit> unmet, @Nullable Instant earliest, List<RuleHit> against) {

    public ReleaseAnswer {
        unmet = unmet == null ? List.of() : List.copyOf(unmet);
        against = against == null ? List.of() : List.copyOf(against);
    }

    public boolean ready() {
        return unmet.isEmpty();
    }
}
