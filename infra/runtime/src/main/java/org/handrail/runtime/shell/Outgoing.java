package org.handrail.runtime.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.OutboxEntry;
import org.handrail.runtime.document.StreamMark;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.EventTypes;

/** The events that leave one document: each in its place in its stream, kept until enough of them are published. */
final class Outgoing {

    /** A published event stays in the document until this many have gathered, so that the archive is written in bulk. */
    static final int PRUNE_AT = 8;

    private final String id;
    private final List<OutboxEntry> entries;
    private final List<StreamMark> last;
    private long end;

    private Outgoing(String id, List<OutboxEntry> entries, List<StreamMark> last, long end) {
        this.id = id;
        this.entries = new ArrayList<>(entries);
        this.last = new ArrayList<>(last);
        this.end = end;
    }

    static Outgoing of(Doc<?> doc) {
        return new Outgoing(doc.id(), doc.outbox(), doc.last(), doc.outboxEnd());
    }

    /** Another one of the same, to try something on. */
    Outgoing copy() {
        return new Outgoing(id, entries, last, end);
    }

    /** @return the event as it will be on the wire */
    <E> Envelope add(Kind<?, ?, E> kind, E event, EventTypes.Named named, String place, Cause cause, Instant now) {
        String stream = kind.stream(id, named.lane());
        StreamMark mark = StreamMark.in(last, stream);
        long sequence = mark.sequence() + 1;
        String data = Json.write(event);
        Envelope envelope = new Envelope(
                stream + "#" + sequence + "-" + Digest.shortOf(named.type(), mark.id(), data), named.type(), stream,
                sequence, mark.id(), id, now, place, cause.actor(), cause.causation(), cause.correlation(),
                cause.traceparent(), data);
        last.removeIf(m -> m.stream().equals(stream));
        last.add(new StreamMark(stream, sequence, envelope.id()));
        entries.add(new OutboxEntry(++end, named.lane(), envelope));
        return envelope;
    }

    /** Takes out what is published, once it is enough. @return what left */
    List<Envelope> prune(long publishedThrough) {
        List<OutboxEntry> published = entries.stream().filter(e -> e.n() <= publishedThrough).toList();
        if (published.size() < PRUNE_AT) {
            return List.of();
        }
        entries.removeAll(published);
        return published.stream().map(OutboxEntry::event).toList();
    }

    List<OutboxEntry> entries() {
        return List.copyOf(entries);
    }

    List<StreamMark> last() {
        return List.copyOf(last);
    }

    /** Place of the last event that ever left. */
    long end() {
        return end;
    }
}
