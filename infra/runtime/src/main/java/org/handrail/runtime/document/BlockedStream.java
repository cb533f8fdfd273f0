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
 * @param upTo     the highest sequence that came, kept or not: healing is not over before it is reached
 * @param waiting  in order of arrival, the obstacle first (none for a gap); at most {@link #KEPT}
 */
public record BlockedStream(String stream, Reason reason, String detail, Instant since, Instant retryAt, int attempts,
                            long upTo, List<Incoming> waiting) {

    /** More than this is fetched again from the producer. */
    public static final int KEPT = 200;

    public enum Reason { GAP, FORK, UNREADABLE, UNKNOWN_VERSION, NOT_DECIDED }

    public BlockedStream {
        waiting = List.copyOf(waiting);
    }

    public BlockedStream and(Incoming record, long sequence) {
        long highest = Math.max(upTo, sequence);
        boolean full = waiting.size() >= KEPT || waiting.stream().anyMatch(w -> w.origin().equals(record.origin()));
        List<Incoming> more = new ArrayList<>(waiting);
        if (!full) {
            more.add(record);
        }
        return new BlockedStream(stream, reason, detail, since, retryAt, attempts, highest, more);
    }

    /** The same, knowing that something came from as far as this. */
    public BlockedStream reaching(long sequence) {
        return new BlockedStream(stream, reason, detail, since, retryAt, attempts, Math.max(upTo, sequence), waiting);
    }

    public BlockedStream retryAt(Instant next) {
        return new BlockedStream(stream, reason, detail, since, next, attempts + 1, upTo, waiting);
    }
}
