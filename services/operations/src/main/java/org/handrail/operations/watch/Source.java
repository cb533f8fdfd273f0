package org.handrail.operations.watch;

import java.time.Duration;
import java.util.List;

/**
 * One service, seen from here.
 *
 * @param answered    whether it answered the last question
 * @param silentFor   seconds since it last did, absent when it never has
 * @param lag         its records that have not been read here; absent when the broker gives no answer
 * @param deadLetters messages that it could not read at all; what it said last
 * @param blocked     streams that it cannot read on; what it said last
 */
record Source(String service, boolean answered, Long silentFor, Long lag, long deadLetters, List<Obstacle> blocked) {

    static Source of(String service, Answer last, boolean answered, Duration silent, Long lag) {
        return last == null ? new Source(service, false, null, lag, 0, List.of())
                : new Source(service, answered, silent.toSeconds(), lag, last.deadLetters(), last.blocked());
    }
}
