package org.handrail.scheduling.booking;

import java.time.Instant;
import java.util.List;

/** Somebody asks for visits, all or none. @param starts planned arrivals, in the order of the request */
public record BookingRequest(Asking asking, List<Instant> starts) {

    public BookingRequest {
        starts = List.copyOf(starts);
    }

    String booking(int attempt) {
        return asking.id("b-", attempt);
    }
}
