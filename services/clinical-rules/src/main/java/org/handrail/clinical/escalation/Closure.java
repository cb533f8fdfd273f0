package org.handrail.clinical.escalation;

import java.time.Instant;

/**
 * A named person has closed it with an outcome.
 *
 * @param by      code of the person
 * @param outcome code of what came of it
 * @param at      when it was closed
 */
public record Closure(String by, String outcome, Instant at) {}
