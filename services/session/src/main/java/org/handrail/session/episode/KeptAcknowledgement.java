package org.handrail.session.episode;

import java.time.Instant;

/** Somebody took an escalation that is not known here, or not yet. @param by code of the person */
public record KeptAcknowledgement(String escalation, String by, Instant at) {
}
