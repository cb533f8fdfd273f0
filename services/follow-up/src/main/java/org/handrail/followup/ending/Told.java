package org.handrail.followup.ending;

import java.time.Instant;

/** Somebody was told by a person that care has ended. @param whom code @param by code of the person */
public record Told(String whom, String by, Instant at) {
}
