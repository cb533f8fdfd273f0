package org.handrail.clinical.instrument;

/**
 * One answer of a questionnaire.
 *
 * @param item  code of the item within its instrument: {@code 1} to {@code 10} for PHQ-9, {@code q1} to
 *              {@code q6-3m} for the C-SSRS screener
 * @param value the answer as a number; its range depends on the instrument
 */
public record ItemAnswer(String item, int value) {}
