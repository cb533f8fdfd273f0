package org.handrail.runtime.observe;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.drive.Driver;
import org.handrail.runtime.drive.Loop;
import org.handrail.runtime.kafka.Positions;
import org.handrail.runtime.kafka.Positions.BrokerUnavailable;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.shell.Shell;

/** Looks every few seconds at what waits, for the gauges and the health of the service. */
public final class Backlog extends Driver {

    /**
     * @param blocked streams that can't go on, at most {@value #MOST} of each kind are counted
     * @param pending events that are not known to be published
     * @param dead    dead letters kept
     * @param lag     records not read yet; absent when the broker gave no answer
     */
    public record Look(int blocked, long pending, long dead, OptionalLong lag) {
    }

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int MOST = 1_000;

    private final Shell shell;
    private final Documents documents;
    private final DeadLetters deadLetters;
    private final Positions positions;
    private final Loop loop = new Loop("backlog", EVERY, this::look);
    private volatile Look last;

    public Backlog(Shell shell, Documents documents, DeadLetters deadLetters, Positions positions) {
        super(0);
        this.shell = shell;
        this.documents = documents;
        this.deadLetters = deadLetters;
        this.positions = positions;
    }

    /** The last look; null while the store has given no answer. */
    public Look last() {
        return last;
    }

    private boolean look() {
        try {
            int blocked = 0;
            long pending = 0;
            for (Kind<?, ?, ?> kind : shell.kinds()) {
                blocked += documents.blocked(kind, MOST).stream().mapToInt(d -> d.blocked().size()).sum();
                pending += documents.unpublishedEvents(kind);
            }
            last = new Look(blocked, pending, deadLetters.count(), lag());
            return false;
        } catch (Documents.StoreUnavailable e) {
            last = null;
            throw e;
        }
    }

    private OptionalLong lag() {
        try {
            return OptionalLong.of(positions.lag());
        } catch (BrokerUnavailable e) {
            return OptionalLong.empty();
        }
    }

    @Override
    protected List<Loop> loops() {
        return List.of(loop);
    }
}
