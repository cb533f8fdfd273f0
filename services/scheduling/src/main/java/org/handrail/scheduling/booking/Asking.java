package org.handrail.scheduling.booking;

import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Digest;
import org.handrail.runtime.shell.Request;
import org.handrail.scheduling.course.CourseCommand;

/**
 * Who asks for places, and under which key.
 *
 * @param key  idempotency key, scoped by caller and route
 * @param hash of the body
 */
public record Asking(String episode, Caller caller, String key, String hash, String correlation, String traceparent) {

    /** The id of a booking or move: the same for the same request, so that a repeat finds what the first one left. */
    String id(String prefix, int attempt) {
        return prefix + Digest.shortOf(episode, key, hash) + "-" + attempt;
    }

    /** The same request, for one of the episodes that it is about. */
    Asking of(String one) {
        return new Asking(one, caller, Digest.of(key, one).substring(0, 32), hash, correlation, traceparent);
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
