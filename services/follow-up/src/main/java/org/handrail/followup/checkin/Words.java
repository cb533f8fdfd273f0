package org.handrail.followup.checkin;

import java.time.Instant;

/**
 * What a patient has written besides the answers. It stays here, and only until a person has read it: no event, log or
 * message holds it.
 *
 * @param checkIn the one by which a person reads it
 */
public record Words(String checkIn, String text, Instant at) {

    @Override
    public String toString() {
        return "words of " + at;
    }
}
