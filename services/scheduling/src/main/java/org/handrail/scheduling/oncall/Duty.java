package org.handrail.scheduling.oncall;

import java.time.Instant;
import java.util.List;

/**
 * One person on call.
 *
 * @param rung     order of calling, 1 is called first
 * @param person   code of the person
 * @param channels ways to reach the person, the preferred first
 * @param from     first moment on call
 * @param until    first moment no longer on call
 */
public record Duty(int rung, String person, List<Channel> channels, Instant from, Instant until) {

    public Duty {
        channels = List.copyOf(channels);
    }

    boolean meets(Duty other) {
        return rung == other.rung && from.isBefore(other.until) && other.from.isBefore(until);
    }
}
