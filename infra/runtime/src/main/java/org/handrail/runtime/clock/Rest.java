package org.handrail.runtime.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.kafka.Positions;
import org.handrail.runtime.kafka.Positions.BrokerUnavailable;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Shell;

/** Looks whether the service has come to rest. Reads the writes first, so that work done meanwhile shows next time. */
public final class Rest {

    private static final int LOOKED_AT = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Shell shell;
    private final Documents documents;
    private final Positions positions;
    private final Time time;
    private final List<BooleanSupplier> idleParts;
    private volatile AtRest lastRest;

    /** How many writes there had been when the documents were last seen at rest, and what they said. */
    private record AtRest(long writes, Stored stored) {
    }

    public Rest(Shell shell, Documents documents, Positions positions, Time time, List<BooleanSupplier> idleParts) {
        this.shell = shell;
        this.documents = documents;
        this.positions = positions;
        this.time = time;
        this.idleParts = List.copyOf(idleParts);
    }

    /** @throws Documents.StoreUnavailable it is not known */
    public Idleness look() {
        long writes = shell.writes();
        int busy = (int) idleParts.stream().filter(part -> !part.getAsBoolean()).count();
        Stored stored = stored(writes);
        // The broker is asked last, and only by one who is at rest otherwise: whoever is not looks again anyway.
        long lag = busy == 0 && stored.atRest() ? lag() : 0;
        Optional<Instant> next = Stream.concat(shell.following().nextChange().stream(), stored.next().stream())
                .min(Comparator.naturalOrder());
        return new Idleness(busy == 0 && stored.atRest() && lag == 0, stored.pending(), stored.claimed(),
                stored.deferred(), stored.due(), lag, busy, writes, next.orElse(null));
    }

    /** The clock goes on without the broker, and so do calls to people; only rest cannot be said then. */
    private long lag() {
        try {
            return positions.lag();
        } catch (BrokerUnavailable e) {
            return Idleness.NOT_KNOWN;
        }
    }

    /** What the documents say. @param next the earliest deadline of any of them */
    private record Stored(long pending, int claimed, int deferred, int due, Optional<Instant> next) {

        boolean atRest() {
            return pending + claimed + deferred + due == 0;
        }
    }

    /**
     * Only a document's write brings documents that are at rest out of it, or a deadline that comes; until then they are
     * not asked again. Each step of a clinic's day is waited for, and most of them touch one service only.
     */
    private Stored stored(long writes) {
        AtRest before = lastRest;
        if (before != null && before.writes() == writes
                && before.stored().next().filter(at -> !at.isAfter(time.care())).isEmpty()) {
            return before.stored();
        }
        Stored found = ask();
        lastRest = found.atRest() ? new AtRest(writes, found) : null;
        return found;
    }

    private Stored ask() {
        long pending = 0;
        int claimed = 0;
        int deferred = 0;
        int due = 0;
        Optional<Instant> next = Optional.empty();
        for (Kind<?, ?, ?> kind : shell.kinds()) {
            pending += documents.unpublishedEvents(kind);
            for (Doc<?> doc : documents.toSweep(kind, EVER, LOOKED_AT)) {
                claimed += (int) doc.calls().stream().filter(c -> c.claimedUntil() != null).count();
                deferred += doc.deferred().size();
            }
            Optional<Instant> own = documents.nextDue(kind);
            if (own.filter(at -> !at.isAfter(time.care())).isPresent()) {
                due += documents.due(kind, time.care(), LOOKED_AT).size();
            }
            next = Stream.concat(next.stream(), own.stream()).min(Comparator.naturalOrder());
        }
        return new Stored(pending, claimed, deferred, due, next);
    }

    /** Looks until the service has come to rest, or the patience ends: whoever waits for it needs to ask less often. */
    Idleness awaitIdle(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        awaitAttempted(patience);
        Idleness seen = look();
        while (!seen.idle() && System.nanoTime() < end && pause()) {
            seen = look();
        }
        return seen;
    }

    /** Waits until what was handed over was attempted, or the patience ends. */
    void awaitAttempted(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        boolean waits = true;
        while (waits && idleParts.stream().anyMatch(part -> !part.getAsBoolean()) && System.nanoTime() < end) {
            waits = pause();
        }
    }

    /** False when the thread was interrupted. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
