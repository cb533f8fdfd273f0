package org.handrail.runtime.mongo;

import java.time.Instant;
import org.bson.Document;
import org.handrail.runtime.document.OutboxEntry;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Lane;

/**
 * The stored form of an event, written field by field: a document carries several, each is read and written again with
 * every change, and a mapper took longer for them than the decision itself.
 */
final class EventCodec {

    private EventCodec() {
    }

    static Document write(OutboxEntry entry) {
        return new Document("n", entry.n()).append("lane", entry.lane().name()).append("event", write(entry.event()));
    }

    static OutboxEntry entry(Document stored) {
        return new OutboxEntry(number(stored, "n"), Lane.valueOf(stored.getString("lane")),
                event(stored.get("event", Document.class)));
    }

    static Document write(Envelope event) {
        Document stored = new Document();
        put(stored, "id", event.id());
        put(stored, "type", event.type());
        put(stored, "stream", event.stream());
        put(stored, "sequence", event.sequence());
        put(stored, "previous", event.previous());
        put(stored, "subject", event.subject());
        put(stored, "time", event.time() == null ? null : event.time().toString());
        put(stored, "clinic", event.clinic());
        put(stored, "actor", event.actor());
        put(stored, "causation", event.causation());
        put(stored, "correlation", event.correlation());
        put(stored, "traceparent", event.traceparent());
        put(stored, "data", event.data());
        return stored;
    }

    static Envelope event(Document stored) {
        String time = stored.getString("time");
        return new Envelope(stored.getString("id"), stored.getString("type"), stored.getString("stream"),
                number(stored, "sequence"), stored.getString("previous"), stored.getString("subject"),
                time == null ? null : Instant.parse(time), stored.getString("clinic"), stored.getString("actor"),
                stored.getString("causation"), stored.getString("correlation"), stored.getString("traceparent"),
                stored.getString("data"));
    }

    private static void put(Document stored, String field, Object value) {
        if (value != null) {
            stored.append(field, value);
        }
    }

    private static long number(Document stored, String field) {
        return stored.get(field, Number.class).longValue();
    }
}
