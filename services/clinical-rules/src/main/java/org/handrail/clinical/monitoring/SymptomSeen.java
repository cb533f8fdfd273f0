package org.handrail.clinical.monitoring;

import java.time.Instant;

/**
 * A symptom that was seen or said.
 *
 * @param symptom code of a {@link Symptom}
 * @param at      when
 */
public record SymptomSeen(String symptom, Instant at) {}
