package org.handrail.intake.episode;

import java.time.Instant;

/** What the patient said of messages by one channel. @param channel {@code all}: those not said otherwise later */
public record Wish(String channel, boolean optOut, Instant occurredAt) {

    public static final String ALL = "all";
}
