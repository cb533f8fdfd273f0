package org.handrail.intake.episode;

import java.time.Instant;

/** The end of care. @param reason code */
public record Ending(String reason, Instant occurredAt) {

    public static final String DIED = "died";
}
