package org.handrail.scheduling.booking;

import java.time.Instant;
import java.util.List;
import org.handrail.scheduling.course.Course;

/**
 * Somebody asks for visits, all or none.
 *
 * @param starts planned arrivals, in the order of the request
 * @param refit  in the place of visits that the clinic has cancelled
 */
public record BookingRequest(Asking asking, List<Instant> starts, boolean refit) {

    public BookingRequest(Asking asking, List<Instant> starts) {
        this(asking, starts, false);
    }

    public BookingRequest {
        starts = List.copyOf(starts);
    }

    String booking(int attempt) {
        return asking.id(refit ? Course.REFIT : "b-", attempt);
    }
}
