package org.handrail.runtime.shell;

import java.util.Optional;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.BlockedStream.Reason;
import org.handrail.runtime.document.StreamMark;
import org.handrail.runtime.document.Tombstone;
import org.handrail.runtime.shell.Receiving.Read;

/** What a newer build tries, and a person decides, about a stream that can't go on by itself. */
final class Overruling {

    private final Work<?, ?, ?> work;
    private final Inbox inbox;
    private final Receiving<?, ?, ?> receiving;

    Overruling(Work<?, ?, ?> work, Receiving<?, ?, ?> receiving) {
        this.work = work;
        this.inbox = work.inbox();
        this.receiving = receiving;
    }

    /** Tries a blocked stream's first record again: a newer build may understand it. */
    void retry(String stream) {
        BlockedStream blocked = inbox.blocked(stream);
        if (blocked != null && blocked.reason() != Reason.GAP) {
            receiving.drain(stream);
        }
    }

    /** A person decides that the obstacle counts as seen. Beyond {@link BlockedStream#KEPT}, healing fetches the rest. */
    void skip(String stream, String by, String reason) {
        BlockedStream blocked = inbox.blocked(stream);
        if (blocked == null) {
            return;
        }
        StreamMark mark = inbox.heard(stream);
        Optional<Read> head = blocked.reason() == Reason.GAP ? Optional.empty()
                : blocked.waiting().stream().findFirst().flatMap(receiving::read);
        long sequence = head.map(r -> r.event().sequence()).orElse(mark.sequence() + 1);
        String id = head.map(r -> r.event().id()).orElse(null);
        inbox.skip(new Tombstone(stream, sequence, id, by, reason, work.context.wall()));
        inbox.hear(new StreamMark(stream, Math.max(sequence, mark.sequence()),
                sequence < mark.sequence() ? mark.id() : id));
        receiving.drain(stream);
    }

    /** A person decides that the branch that came later is the true one: it is applied, and the stream follows it. */
    void adopt(String stream, String by, String reason) {
        BlockedStream blocked = inbox.blocked(stream);
        if (blocked == null || blocked.reason() != Reason.FORK) {
            return;
        }
        receiving.read(blocked.waiting().getFirst()).ifPresent(head -> {
            inbox.skip(new Tombstone(stream, head.event().sequence(), inbox.heard(stream).id(), by, reason,
                    work.context.wall()));
            receiving.apply(head.record(), head.event());
        });
    }
}
