package org.handrail.runtime.mongo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.Deferral;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.KeptCommand;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.OutboxEntry;
import org.handrail.runtime.document.OwedCall;
import org.handrail.runtime.document.StreamMark;
import org.handrail.runtime.document.Tombstone;
import org.handrail.runtime.shell.Json;
import tools.jackson.databind.JavaType;

/**
 * The stored form of a document. Times inside are ISO text, exact to the nanosecond; {@code nextDue},
 * {@code publishAt} and {@code sweepAt}, which queries compare, are BSON dates rounded up to the millisecond. What is empty is absent.
 */
final class DocCodec {

    static final String BLOCKED = "isBlocked";
    static final String PUBLISH_AT = "publishAt";

    private DocCodec() {
    }

    static <S> Document write(Kind<S, ?, ?> kind, Doc<S> doc) {
        Document stored = new Document("_id", doc.id()).append("version", doc.version());
        put(stored, "clinic", doc.clinic());
        stored.append("shape", kind.shape()).append("state", Json.map(doc.state()));
        put(stored, "outbox", doc.outbox().isEmpty() ? null : doc.outbox().stream().map(EventCodec::write).toList());
        stored.append("outboxEnd", doc.outboxEnd()).append("publishedThrough", doc.publishedThrough());
        list(stored, "last", doc.last());
        list(stored, "inbox", doc.inbox());
        list(stored, "blocked", doc.blocked());
        put(stored, BLOCKED, doc.blocked().isEmpty() ? null : true);
        list(stored, "commands", doc.commands());
        list(stored, "calls", doc.calls());
        list(stored, "deferred", doc.deferred());
        list(stored, "tombstones", doc.tombstones());
        put(stored, "nextDue", doc.nextDue() == null ? null : Values.notBefore(doc.nextDue()));
        stored.append("urgent", doc.urgent());
        put(stored, PUBLISH_AT, doc.publishAt() == null ? null : Values.notBefore(doc.publishAt()));
        put(stored, "sweepAt", doc.sweepAt() == null ? null : Values.notBefore(doc.sweepAt()));
        stored.append("dueStamp", doc.dueStamp());
        return stored;
    }

    static <S> Doc<S> read(Kind<S, ?, ?> kind, Document stored) {
        return new Doc<>(stored.getString("_id"), stored.get("version", Number.class).longValue(),
                stored.getString("clinic"), state(kind, stored),
                outbox(stored), number(stored, "outboxEnd"),
                number(stored, "publishedThrough"), list(stored, "last", StreamMark.class),
                list(stored, "inbox", StreamMark.class), list(stored, "blocked", BlockedStream.class),
                list(stored, "commands", KeptCommand.class), list(stored, "calls", OwedCall.class),
                list(stored, "deferred", Deferral.class), list(stored, "tombstones", Tombstone.class),
                Values.instant(stored.getDate("nextDue")), stored.getBoolean("urgent", false),
                Values.instant(stored.getDate(PUBLISH_AT)), Values.instant(stored.getDate("sweepAt")), stored.getString("dueStamp"));
    }

    private static List<OutboxEntry> outbox(Document stored) {
        List<Document> entries = stored.getList("outbox", Document.class);
        return entries == null ? List.of() : entries.stream().map(EventCodec::entry).toList();
    }

    /** Older shapes go through the kind's migrations, one by one. */
    private static <S> S state(Kind<S, ?, ?> kind, Document stored) {
        Map<String, Object> state = map(stored.get("state"));
        int from = stored.getInteger("shape", 1);
        if (from > kind.shape()) {
            throw new IllegalStateException("%s %s has shape %d, this build knows %d".formatted(kind, stored.get("_id"),
                    from, kind.shape()));
        }
        for (int shape = from; shape < kind.shape(); shape++) {
            Function<Map<String, Object>, Map<String, Object>> migration = kind.migrations().get(shape);
            if (migration == null) {
                throw new IllegalStateException("%s has no migration from shape %d".formatted(kind, shape));
            }
            state = migration.apply(state);
        }
        return Json.from(state, kind.stateType());
    }

    @SuppressWarnings("unchecked") // BSON keys are text
    private static Map<String, Object> map(Object stored) {
        return (Map<String, Object>) Values.plain(stored);
    }

    private static long number(Document stored, String field) {
        return stored.get(field, Number.class).longValue();
    }

    private static void put(Document stored, String field, Object value) {
        if (value != null) {
            stored.append(field, value);
        }
    }

    private static void list(Document stored, String field, List<?> values) {
        if (!values.isEmpty()) {
            stored.append(field, values.stream().map(Json::map).toList());
        }
    }

    private static <T> List<T> list(Document stored, String field, Class<T> element) {
        Object values = stored.get(field);
        if (values == null) {
            return List.of();
        }
        JavaType type = Json.MAPPER.getTypeFactory().constructCollectionType(List.class, element);
        return List.copyOf(Json.MAPPER.<List<T>>convertValue(Values.plain(values), type));
    }
}
