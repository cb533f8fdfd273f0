package org.handrail.runtime.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.port.Archive;

/** Archived events, one document each under stream and sequence. Only ever inserted. */
public final class MongoArchive implements Archive {

    private static final String COLLECTION = "events";
    private static final int DUPLICATE_KEY = 11000;
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final StoreCollections collections;

    public MongoArchive(StoreCollections collections) {
        this.collections = collections;
    }

    @Override
    public void keep(Collection<Envelope> events) {
        if (events.isEmpty()) {
            return;
        }
        List<Document> stored = events.stream().map(MongoArchive::write).toList();
        StoreCollections.ask(() -> {
            try {
                return events().insertMany(stored, UNORDERED);
            } catch (MongoBulkWriteException e) {
                if (e.getWriteConcernError() != null
                        || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                    throw e;
                }
                return null;
            }
        });
    }

    /** Asks for each id by name: the embedded server finds those by its index, and would scan for a range. */
    @Override
    public List<Envelope> from(String stream, long sequence, int limit) {
        List<String> ids = new ArrayList<>(limit);
        for (long next = sequence; next < sequence + limit; next++) {
            ids.add(id(stream, next));
        }
        return StoreCollections.ask(() -> events().find(new Document("_id", new Document("$in", ids)))
                        .into(new ArrayList<>())).stream()
                .map(d -> EventCodec.event(d.get("event", Document.class)))
                .sorted(Comparator.comparingLong(Envelope::sequence)).toList();
    }

    private static Document write(Envelope event) {
        return new Document("_id", id(event.stream(), event.sequence())).append("event", EventCodec.write(event));
    }

    private static String id(String stream, long sequence) {
        return "%s#%012d".formatted(stream, sequence);
    }

    private MongoCollection<Document> events() {
        return collections.of(COLLECTION);
    }
}
