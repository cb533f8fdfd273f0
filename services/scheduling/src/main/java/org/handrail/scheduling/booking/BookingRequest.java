package org.handrail.scheduling.booking;

import java.time.Instant;
import java.util.List;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Digest;
import org.handrail.runtime.shell.Request;
import org.handrail.scheduling.course.CourseCommand;

/**
 * Somebody asks for visits, all or none.
 *
 * @param key    idempotency key, scoped by caller and route
 * @param hash   of the body
 * @param starts planned arrivals, in the order of the request
 */
public record BookingRequest(String episode, Caller caller, String key, String hash, String correlation,
                             String traceparent, List<Instant> starts) {

    public BookingRequest {
        starts = List.copyOf(starts);
    }

    /** The booking's id: the same for the same request, so that a repeat finds what the first one left. */
    String booking(int attempt) {
        return "b-" + Digest.shortOf(episode, key, hash) + "-" + attempt;
    }

    /** The one write that counts carries the key. */
    Request<CourseCommand> deciding(CourseCommand command) {
        return new Request<>(caller, key, hash, null, correlation, traceparent, command);
    }

    /** A step that is idempotent by itself. */
    <C> Request<C> step(C command) {
        return new Request<>(caller, null, null, null, correlation, traceparent, command);
    }
}
