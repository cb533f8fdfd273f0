package org.handrail.runtime.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.document.Deferral;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Lane;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.Heard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles everything whose time has come. Two of these may run at once: the loser of a race finds it settled. What
 * concludes from another's silence waits until everything that the other has sent was read.
 */
public final class Due {

    private static final Logger LOG = LoggerFactory.getLogger(Due.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);
    private static final Duration GIVE_UP_KNOWING = Duration.ofMinutes(15);
    private static final int AT_ONCE = 1_000;
    private static final Comparator<Obligation> URGENT_FIRST =
            Comparator.comparing((Obligation o) -> !o.urgent()).thenComparing(o -> o.at());

    private final Desk desk;
    private final HandOver handOver;
    private final Heard heard;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Due(Desk desk, HandOver handOver, Heard heard) {
        this.desk = desk;
        this.handOver = handOver;
        this.heard = heard;
    }

    /** @return how many documents had something due; as many as {@code limit} means that there may be more */
    public <S, C, E> int poll(Kind<S, C, E> kind, int limit) {
        List<Doc<S>> due = desk.documents().due(kind, desk.time().care(), limit);
        settle(kind, due);
        return due.size();
    }

    /** Settles what is due in these documents, and hands over the calls whose time has come. */
    <S, C, E> void settle(Kind<S, C, E> kind, List<Doc<S>> docs) {
        List<Work<S, C, E>> works = new ArrayList<>();
        for (Doc<S> doc : docs) {
            Work<S, C, E> work = settled(kind, doc);
            if (!work.touched() && doc.calls().stream().anyMatch(c -> c.free(work.context.now(), work.context.wall()))) {
                handOver.call(kind, doc);
            } else {
                work.touch();
                works.add(work);
            }
        }
        desk.committer().commit(kind, works);
    }

    /** One document whose deadlines can't be told must not stop those of all others: it is put off as it was. */
    private <S, C, E> Work<S, C, E> settled(Kind<S, C, E> kind, Doc<S> doc) {
        Work<S, C, E> work = desk.work(kind, doc);
        try {
            settleAll(work);
            return work;
        } catch (Documents.StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            desk.counters().notSettled();
            if (told.add(doc.id())) {
                LOG.error("the deadlines of {} can't be told: {}", doc.id(), e.getClass().getSimpleName());
            }
            Work<S, C, E> unchanged = desk.work(kind, doc);
            unchanged.touch();
            return unchanged;
        }
    }

    private <S, C, E> void settleAll(Work<S, C, E> work) {
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<Obligation> next = next(work);
            if (next.isEmpty()) {
                return;
            }
            settleOne(work, next.get());
        }
    }

    private <S, C, E> Optional<Obligation> next(Work<S, C, E> work) {
        return work.kind.decider().obligations(work.state(), work.context).stream()
                .filter(o -> !o.at().isAfter(work.context.now()))
                .filter(o -> Optional.ofNullable(work.deferral(o.key()))
                        .map(d -> !d.retryAt().isAfter(work.context.wall())).orElse(true))
                .min(URGENT_FIRST);
    }

    private <S, C, E> void settleOne(Work<S, C, E> work, Obligation due) {
        Instant wall = work.context.wall();
        Deferral earlier = work.deferral(due.key());
        Instant since = earlier == null ? wall : earlier.since();
        boolean known = due.waitsFor().isEmpty() || heardAll(work, due, since);
        if (!known && since.plus(GIVE_UP_KNOWING).isAfter(wall)) {
            work.defer(new Deferral(due.key(), "not-heard-all", since, wall.plus(ASK_AGAIN)));
            return;
        }
        try {
            Decision<E> decision = work.kind.decider().settle(work.state(), due, known, work.context);
            if (decision instanceof Decision.Accepted<E> accepted && !accepted.events().isEmpty()) {
                String id = "due:" + work.kind.stream(work.before.id(), Lane.MAIN) + "/"
                        + due.key();
                work.happen(accepted.events(), new Cause("system", id, id, null));
                return;
            }
            LOG.error("obligation {} of {} was not settled", due.key(), work.before.id());
        } catch (RuntimeException e) {
            LOG.error("obligation {} of {} was not settled: {}", due.key(), work.before.id(),
                    e.getClass().getSimpleName());
        }
        desk.counters().notSettled();
        work.defer(new Deferral(due.key(), "not-settled", since, wall.plus(TRY_AGAIN)));
    }

    /** A question of its own for each time that it comes up: what was heard before an earlier one says nothing now. */
    private <S, C, E> boolean heardAll(Work<S, C, E> work, Obligation due, Instant since) {
        return !work.inbox().blockedBy(due.waitsFor())
                && heard.everythingOf(due.waitsFor(), work.before.id() + "/" + due.key() + "@" + since);
    }
}
