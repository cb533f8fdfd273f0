package org.handrail.runtime.mongo;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;
import org.handrail.runtime.document.Kind;

/** Indexes for what poller and sweeper ask. The embedded server takes the wish and scans all the same. */
public final class MongoIndexes {

    private static final IndexOptions SPARSE = new IndexOptions().sparse(true);

    private final StoreCollections collections;

    public MongoIndexes(StoreCollections collections) {
        this.collections = collections;
    }

    /** @throws org.handrail.runtime.port.Documents.StoreUnavailable may be repeated */
    public void make(List<Kind<?, ?, ?>> kinds) {
        for (Kind<?, ?, ?> kind : kinds) {
            MongoCollection<Document> documents = collections.of(kind.collection());
            for (String field : List.of("nextDue", DocCodec.PUBLISH_AT, "sweepAt", DocCodec.BLOCKED)) {
                StoreCollections.ask(() -> documents.createIndex(ascending(field), SPARSE));
            }
            StoreCollections.ask(() -> documents.createIndex(ascending("dueStamp")));
        }
    }
}
