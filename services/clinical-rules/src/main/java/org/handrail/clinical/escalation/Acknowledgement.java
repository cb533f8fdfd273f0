package org.handrail.clinical.escalation;

import java.time.Instant;

/**
 * A named person has taken it: the paging stops. The escalation stays open until someone closes it.
 *
 * @param by code of the person
 * @param at when the person said so
 */
public record Acknowledgement(String by, Instant at) {}
