package org.handrail.session.episode;

import java.time.Instant;

/** An infusion stood still. @param reason code; null: not said @param until null while it goes on */
public record Pause(String reason, Instant from, Instant until) {

    Pause over(Instant at) {
        return new Pause(reason, from, at);
    }
}
