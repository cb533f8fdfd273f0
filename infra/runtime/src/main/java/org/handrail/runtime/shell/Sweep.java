package org.handrail.runtime.shell;

import java.time.Instant;
import java.util.List;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.BlockedStream.Reason;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.Producers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what a crash or a silent partner has left: events not published, claims that ended, gaps to heal, deadlines
 * deferred, things lent and not returned.
 */
public final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Desk desk;
    private final HandOver handOver;
    private final Producers producers;
    private final Batch batch;
    private final Due due;

    Sweep(Desk desk, HandOver handOver, Producers producers, Batch batch, Due due) {
        this.desk = desk;
        this.handOver = handOver;
        this.producers = producers;
        this.batch = batch;
        this.due = due;
    }

    /**
     * What is unpublished has a question of its own: while the broker is away there may be any number of it, and
     * nothing else must wait behind.
     *
     * @return how many documents needed a look
     */
    public <S, C, E> int sweep(Kind<S, C, E> kind, int limit) {
        Instant wall = desk.time().wall();
        desk.documents().unpublished(kind, wall, limit).forEach(doc -> handOver.publish(kind, doc));
        List<Doc<S>> found = desk.documents().toSweep(kind, wall, limit);
        for (Doc<S> doc : found) {
            try {
                sweep(kind, doc, wall);
            } catch (Documents.StoreUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("{} can't be swept: {}", doc.id(), e.getClass().getSimpleName());
                putOff(kind, doc.id());
            }
        }
        return found.size();
    }

    /** One document must not stand in the others' way. */
    private <S, C, E> void putOff(Kind<S, C, E> kind, String id) {
        desk.change(kind, id, doc -> true, Work::touch);
    }

    private <S, C, E> void sweep(Kind<S, C, E> kind, Doc<S> doc, Instant wall) {
        if (!doc.pending().isEmpty() && doc.publishAt() == null) {
            // Written by a release that had one time for both: written again, it has the two.
            putOff(kind, doc.id());
        }
        if (doc.calls().stream().anyMatch(c -> c.free(desk.time().care(), wall))) {
            handOver.call(kind, doc);
        }
        doc.blocked().stream().filter(b -> over(b.retryAt(), wall)).forEach(b -> heal(kind, doc, b));
        if (doc.deferred().stream().anyMatch(d -> over(d.retryAt(), wall))) {
            due.settle(kind, List.of(desk.find(kind, doc.id())));
        }
        if (kind.decider().leaseEnds(doc.state()).filter(end -> over(end, wall)).isPresent()) {
            reclaim(kind, doc.id());
        }
    }

    private static boolean over(Instant at, Instant wall) {
        return at != null && !at.isAfter(wall);
    }

    private <S, C, E> void heal(Kind<S, C, E> kind, Doc<S> doc, BlockedStream gap) {
        long next = doc.heard(gap.stream()).map(m -> m.sequence() + 1).orElse(1L);
        List<Incoming> missing = producers.eventsFrom(gap.stream(), next);
        if (!missing.isEmpty()) {
            batch.take(missing);
        }
        Doc<S> now = desk.find(kind, doc.id());
        now.blocked(gap.stream()).filter(b -> b.reason() == Reason.GAP && over(b.retryAt(), desk.time().wall()))
                .ifPresent(b -> {
                    Work<S, C, E> work = desk.work(kind, now);
                    work.inbox().block(b.retryAt(desk.time().wall().plus(Calls.backOff(b.attempts() + 2))));
                    desk.committer().commit(work);
                });
    }

    private <S, C, E> void reclaim(Kind<S, C, E> kind, String id) {
        Doc<S> doc = desk.find(kind, id);
        Work<S, C, E> work = desk.work(kind, doc);
        if (kind.decider().leaseEnds(doc.state()).filter(end -> over(end, work.context.wall())).isPresent()
                && kind.decider().reclaim(doc.state(), work.context) instanceof Decision.Accepted<E> accepted) {
            work.happen(accepted.events(), new Cause("system", "lease:" + id, "lease:" + id, null));
            desk.committer().commit(work);
        }
    }
}
