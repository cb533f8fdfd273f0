package org.handrail.runtime.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Whether a service has anything left to do before the clock moves.
 *
 * @param pending  events that are not known to be published
 * @param claimed  calls being made
 * @param deferred deadlines that are due and wait to hear from others
 * @param due      documents with something due now
 * @param lag      records not yet read; -1 while the broker gives no answer, and that is no rest
 * @param busy     parts of the service at work or with a full tray
 * @param writes   documents written since the start
 * @param next     the earliest deadline, absent when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Idleness(boolean idle, long pending, int claimed, int deferred, int due, long lag, int busy, long writes,
                       Instant next) {

    /** Of the lag, while the broker gives no answer. */
    static final long NOT_KNOWN = -1;
}
