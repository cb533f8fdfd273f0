package org.handrail.runtime.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.runtime.event.Incoming;

/**
 * A stream that cannot go on, with what waits behind the obstacle.
 *
 * @param detail   a code that says more, never content
 * @param since    wall clock
 * @param retryAt  wall clock; null when a person or a newer build is needed
 * @param waiting  in order of arrival, the obstacle first (none for a gap); at most {@link #KEPT}
 */
public record BlockedStream(String stream, Reason reason, String detail, Instant since, Instant retryAt, int attempts,
                            List<Incoming> waiting) {

    /** More than this is fetched again from the producer. */
    public static final int KEPT = 200;

    public enum Reason { GAP, FORK, UNREADABLE, UNKNOWN_VERSION, NOT_DECIDED }

    public BlockedStream {
        waiting = List.copyOf(waiting);
    }

    public BlockedStream and(Incoming record) {
        if (waiting.size() >= KEPT || waiting.stream().anyMatch(w -> w.origin().equals(record.origin()))) {
            return this;
        }
        List<Incoming> more = new ArrayList<>(waiting);
        more.add(record);
        return new BlockedStream(stream, reason, detail, since, retryAt, attempts, more);
    }

    public BlockedStream retryAt(Instant next) {
        return new BlockedStream(stream, reason, detail, since, next, attempts + 1, waiting);
    }
}
