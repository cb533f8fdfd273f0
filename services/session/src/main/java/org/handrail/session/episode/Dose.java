package org.handrail.session.episode;

import java.time.Instant;

/**
 * One device that was given.
 *
 * @param amountMg less than a whole device after a partial spray
 * @param at       when it was sprayed
 * @param basis    {@code permission}, {@code override} or {@code deviation}
 */
public record Dose(int device, int amountMg, Instant at, String basis) {
}
