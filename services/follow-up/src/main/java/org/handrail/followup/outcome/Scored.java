package org.handrail.followup.outcome;

import org.handrail.clinical.Nullable;
import org.handrail.clinical.outcome.Trend;

/**
 * A form that was answered and has a total.
 *
 * @param answers    names the set of answers
 * @param recallDays days that they look back on; absent: not said
 */
public record Scored(String answers, String instrument, @Nullable Integer recallDays, Trend.Score score) {
}
