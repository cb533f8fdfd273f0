package org.handrail.intake.episode;

import java.time.Instant;
import org.handrail.clinical.eligibility.ScreeningFindings;

/**
 * Findings with where they came from.
 *
 * @param source {@code referral}, or the id of a screening
 * @param at     when they were found
 */
public record Contribution(String source, Instant at, ScreeningFindings findings) {

    public static final String REFERRAL = "referral";
}
