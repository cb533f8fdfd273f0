package org.handrail.followup.plan;

import org.handrail.clinical.Nullable;

/**
 * One goal of the lifestyle plan.
 *
 * @param status       as last told
 * @param timesPerWeek absent when no number was agreed
 */
public record Goal(String goal, String status, @Nullable Integer timesPerWeek) {

    boolean over() {
        return status.equals("reached") || status.equals("dropped");
    }
}
