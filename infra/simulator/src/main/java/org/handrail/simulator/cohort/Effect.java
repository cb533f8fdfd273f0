package org.handrail.simulator.cohort;

/**
 * A side effect that a patient will feel.
 *
 * @param code  of the list of side effects
 * @param grade 1 mild, 2 moderate
 */
public record Effect(String code, int grade) {
}
