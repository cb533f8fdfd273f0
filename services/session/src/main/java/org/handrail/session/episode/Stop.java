package org.handrail.session.episode;

import java.time.Instant;

/** A person has decided that nothing more is given in this visit. @param reason code @param by code of the person */
public record Stop(String reason, String by, Instant at) {
}
