package org.handrail.runtime.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.BlockedStream.Reason;
import org.handrail.runtime.document.StreamMark;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.port.DeadLetters.DeadLetter;
import org.handrail.runtime.port.Wire;
import org.handrail.runtime.shell.Reacting.Obstacle;

/**
 * The rule by which a document takes one event of another service: next in order, duplicate, gap or fork. What can't
 * be applied blocks its stream, and what comes behind it waits.
 */
final class Receiving<S, C, E> {

    static final Duration FIRST_HEALING = Duration.ofSeconds(2);

    private final Work<S, C, E> work;
    private final Wire wire;
    private final Reacting<S, C, E> reacting;
    private final Counters counters;
    private final List<DeadLetter> dead = new ArrayList<>();

    Receiving(Work<S, C, E> work, Wire wire, Counters counters) {
        this.work = work;
        this.wire = wire;
        this.reacting = new Reacting<>(work, wire);
        this.counters = counters;
    }

    List<DeadLetter> dead() {
        return dead;
    }

    void receive(Incoming record, Envelope event) {
        StreamMark mark = work.inbox().heard(event.stream());
        BlockedStream blocked = work.inbox().blocked(event.stream());
        if (event.sequence() < mark.sequence()
                || event.sequence() == mark.sequence() && (mark.id() == null || event.id().equals(mark.id()))) {
            counters.duplicate();
        } else if (event.sequence() == mark.sequence()) {
            stop(blocked, event, record, Reason.FORK, "same-sequence-other-id");
        } else if (blocked != null && blocked.reason() != Reason.GAP) {
            work.inbox().block(blocked.and(record, event.sequence()));
        } else if (event.sequence() > mark.sequence() + 1) {
            gap(blocked, event, record);
        } else if (follows(event, mark)) {
            apply(record, event);
        } else {
            stop(blocked, event, record, Reason.FORK, "other-previous");
        }
    }

    /** A tombstone may know no id: anything may follow it, and the event itself counts as seen. */
    private static boolean follows(Envelope event, StreamMark mark) {
        return mark.sequence() > 0 && mark.id() == null
                || Objects.equals(event.previous(), mark.id());
    }

    private void gap(BlockedStream blocked, Envelope event, Incoming record) {
        if (blocked == null) {
            counters.gap();
            blocked = missing(event.stream(), FIRST_HEALING, event.sequence());
        }
        work.inbox().block(blocked.and(record, event.sequence()));
    }

    private BlockedStream missing(String stream, Duration healingIn, long upTo) {
        Instant wall = work.context.wall();
        return new BlockedStream(stream, Reason.GAP, "missing", wall, wall.plus(healingIn), 0, upTo, List.of());
    }

    /** Applies an event whose turn it is, and what waits behind it. */
    void apply(Incoming record, Envelope event) {
        Optional<Obstacle> obstacle = reacting.to(event);
        if (obstacle.isPresent()) {
            stop(work.inbox().blocked(event.stream()), event, record, obstacle.get().reason(), obstacle.get().detail());
        } else {
            work.inbox().hear(new StreamMark(event.stream(), event.sequence(), event.id()));
            drain(event.stream());
        }
    }

    private void stop(BlockedStream blocked, Envelope event, Incoming record, Reason reason, String detail) {
        counters.blocked(reason);
        List<Incoming> waiting = new ArrayList<>();
        waiting.add(record);
        if (blocked != null) {
            blocked.waiting().stream().filter(w -> !w.origin().equals(record.origin())).forEach(waiting::add);
        }
        work.inbox().block(new BlockedStream(event.stream(), reason, detail, work.context.wall(), null, 0,
                blocked == null ? event.sequence() : Math.max(blocked.upTo(), event.sequence()),
                waiting.subList(0, Math.min(waiting.size(), BlockedStream.KEPT))));
        if (reason == Reason.UNREADABLE || reason == Reason.UNKNOWN_VERSION) {
            dead.add(new DeadLetter(DeadLetter.at(event.stream(), event.sequence()), reason + ":" + detail, record));
        }
    }

    /** After the obstacle is gone: what waits goes through the same rule, in the order of its sequence. */
    void drain(String stream) {
        BlockedStream blocked = work.inbox().blocked(stream);
        if (blocked == null) {
            return;
        }
        work.inbox().unblock(stream);
        List<Read> waiting = blocked.waiting().stream().map(this::read).flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(r -> r.event().sequence())).toList();
        for (Read next : waiting) {
            receive(next.record(), next.event());
        }
        BlockedStream still = work.inbox().blocked(stream);
        if (still != null) {
            work.inbox().block(still.reaching(blocked.upTo()));
        } else if (blocked.upTo() > work.inbox().heard(stream).sequence()) {
            work.inbox().block(missing(stream, Duration.ZERO, blocked.upTo()));
        } else if (blocked.reason() == Reason.GAP) {
            counters.healed();
        }
    }

    /** A record and what it says. */
    record Read(Incoming record, Envelope event) {
    }

    Optional<Read> read(Incoming record) {
        try {
            return Optional.of(new Read(record, wire.read(record)));
        } catch (Wire.Unreadable e) {
            return Optional.empty();
        }
    }
}
