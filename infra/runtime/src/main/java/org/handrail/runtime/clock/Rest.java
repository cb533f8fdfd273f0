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

    public Rest(Shell shell, Documents documents, Positions positions, Time time, List<BooleanSupplier> idleParts) {
        this.shell = shell;
        this.documents = documents;
        this.positions = positions;
        this.time = time;
        this.idleParts = List.copyOf(idleParts);
    }

    /** @throws Documents.StoreUnavailable it is not known */
    public Idleness look() throws BrokerUnavailable {
        long writes = shell.writes();
        int busy = (int) idleParts.stream().filter(part -> !part.getAsBoolean()).count();
        long lag = positions.lag();
        long pending = 0;
        int claimed = 0;
        int deferred = 0;
        int due = 0;
        Optional<Instant> next = shell.following().nextChange();
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
        boolean idle = pending + claimed + deferred + due + busy == 0 && lag == 0;
        return new Idleness(idle, pending, claimed, deferred, due, lag, busy, writes, next.orElse(null));
    }

    /** Looks until the service has come to rest, or the patience ends: whoever waits for it needs to ask less often. */
    Idleness awaitIdle(Duration patience) throws BrokerUnavailable {
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
