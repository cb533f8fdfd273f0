package org.handrail.runtime.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One document: everything that one decision changes, written with one compare-and-set.
 *
 * @param version          0 for a document that was never written
 * @param outbox           events not yet pruned, in order; those up to {@code publishedThrough} are in the topic
 * @param last             where this document's own streams stand
 * @param inbox            how far other services' streams were read
 * @param nextDue          care clock: the earliest obligation or attempt of a call, null if none
 * @param urgent           whether what is due next is urgent
 * @param publishAt        wall clock: when the sweeper has to bring what is unpublished to the publisher; null when
 *                         everything is published
 * @param sweepAt          wall clock: when the sweeper has to look (claimed, blocked, deferred, lent)
 * @param dueStamp         rules and version of the settings that {@code nextDue} was derived with
 */
public record Doc<S>(String id, long version, String clinic, S state, List<OutboxEntry> outbox, long outboxEnd,
                     long publishedThrough, List<StreamMark> last, List<StreamMark> inbox,
                     List<BlockedStream> blocked, List<KeptCommand> commands, List<OwedCall> calls,
                     List<Deferral> deferred, List<Tombstone> tombstones, Instant nextDue, boolean urgent,
                     Instant publishAt, Instant sweepAt, String dueStamp) {

    public static <S> Doc<S> fresh(String id, S initial) {
        return new Doc<>(id, 0, null, initial, List.of(), 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), null, false, null, null, null);
    }

    public boolean exists() {
        return version > 0;
    }

    /** The same version of the document, with more of it known to be in the topic. */
    public Doc<S> publishedThrough(long through) {
        return new Doc<>(id, version, clinic, state, outbox, outboxEnd, through, last, inbox, blocked, commands, calls,
                deferred, tombstones, nextDue, urgent, through == outboxEnd ? null : publishAt, sweepAt, dueStamp);
    }

    public List<OutboxEntry> pending() {
        return outbox.stream().filter(e -> e.n() > publishedThrough).toList();
    }

    public Optional<StreamMark> heard(String stream) {
        return inbox.stream().filter(m -> m.stream().equals(stream)).findFirst();
    }

    public Optional<BlockedStream> blocked(String stream) {
        return blocked.stream().filter(b -> b.stream().equals(stream)).findFirst();
    }

    @Override
    public String toString() {
        return id + "@" + version;
    }
}
