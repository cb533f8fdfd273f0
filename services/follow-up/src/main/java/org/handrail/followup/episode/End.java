package org.handrail.followup.episode;

import java.time.Instant;

/** @param reason code of why care ended, such as {@code completed} or {@code died} */
public record End(Instant at, String reason) {

    public boolean died() {
        return reason.equals("died");
    }
}
