package org.handrail.session.episode;

import java.time.Instant;

/**
 * What scheduling has said of a visit.
 *
 * @param confirmed patient and ride have been confirmed
 * @param cancelled code of the reason; null while it stands
 */
public record Booking(Instant start, Instant end, boolean confirmed, String cancelled) {

    public boolean stands() {
        return cancelled == null;
    }
}
