package org.handrail.followup.risk;

import java.time.Instant;
import org.handrail.clinical.Nullable;

/**
 * Suicide risk as last heard.
 *
 * @param atRisk        moderate, high, or not clear: silence is then taken more seriously
 * @param watchedSince  absent unless item 9 was positive and no later answer was negative
 * @param contacts      how many contacts were planned because of it, ever
 */
public record Risk(boolean atRisk, @Nullable Instant watchedSince, int contacts) {

    public static final Risk NONE = new Risk(false, null, 0);

    public boolean watched() {
        return watchedSince != null;
    }

    /** Nobody keeps contact because of it any more. */
    public Risk unwatched() {
        return new Risk(atRisk, null, contacts);
    }
}
