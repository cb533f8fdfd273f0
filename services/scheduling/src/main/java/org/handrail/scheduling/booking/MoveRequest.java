package org.handrail.scheduling.booking;

import java.time.Instant;
import org.handrail.scheduling.course.MoveReason;

/** Somebody asks for another time of one visit. @param revision of the visit that they have seen */
public record MoveRequest(Asking asking, String visit, int revision, Instant start, MoveReason reason) {

    String move(int attempt) {
        return asking.id("m-", attempt);
    }
}
