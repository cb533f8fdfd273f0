package org.handrail.scheduling.clinicday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A clinic day as staff see it.
 *
 * @param closed     why nobody comes; absent while that is not so
 * @param turnedAway whose visits the closing has cost, in order of time
 */
record DayView(String clinic, LocalDate date, Opening opening, String closed, List<String> turnedAway,
               List<Taken> taken) {

    /** @param confirmed whether the course has said so; the others are merely lent for a moment */
    record Taken(String episode, String reservation, Instant start, Instant end, int chair, boolean confirmed) {
    }

    static DayView of(ClinicDay day) {
        return new DayView(day.clinic(), day.date(), day.opening(), day.closed(), day.away(),
                day.reservations().stream().map(r ->
                new Taken(r.episode(), r.id(), r.start(), r.end(), r.chair(), r.confirmed())).toList());
    }
}
