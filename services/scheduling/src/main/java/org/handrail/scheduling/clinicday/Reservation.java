package org.handrail.scheduling.clinicday;

import java.time.Instant;

/**
 * A chair and a nurse's attention for one visit, from arrival to leaving.
 *
 * @param lease wall clock: until when it is merely lent; {@code null} once confirmed
 * @param asked how often the course was asked what became of it
 */
public record Reservation(String id, String booking, String episode, Instant start, Instant end, int chair,
                          Instant lease, int asked) {

    public boolean confirmed() {
        return lease == null;
    }

    Reservation lentUntil(Instant until, int times) {
        return new Reservation(id, booking, episode, start, end, chair, until, times);
    }

    boolean sameAs(String otherEpisode, Instant otherStart, Instant otherEnd) {
        return episode.equals(otherEpisode) && start.equals(otherStart) && end.equals(otherEnd);
    }
}
