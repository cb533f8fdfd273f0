package org.handrail.clinical.dosing;

import java.time.Instant;

/**
 * What one person has drawn up, or has worked out by herself from what was drawn up.
 *
 * @param by       code of the person
 * @param mgPerMl  strength
 * @param volumeMl volume
 */
public record Preparation(String by, double amountMg, double mgPerMl, double volumeMl, Instant at) {}
