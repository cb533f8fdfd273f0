package org.handrail.runtime.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.shell.Json;

/** Dead letters, each kept once with its original bytes and headers. */
public final class MongoDeadLetters implements DeadLetters {

    private static final String COLLECTION = "deadletters";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final StoreCollections collections;

    public MongoDeadLetters(StoreCollections collections) {
        this.collections = collections;
    }

    @Override
    public void keep(List<DeadLetter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = letters.stream().map(MongoDeadLetters::write).toList();
        StoreCollections.ask(() -> letters().bulkWrite(writes, UNORDERED));
    }

    private static WriteModel<Document> write(DeadLetter letter) {
        Document kept = new Document("reason", letter.reason()).append("record", Json.map(letter.record()));
        return new UpdateOneModel<>(new Document("_id", letter.id()), new Document("$setOnInsert", kept), UPSERT);
    }

    @Override
    public List<DeadLetter> kept(String reason, int limit) {
        return StoreCollections.ask(() -> letters().find(new Document("reason", reason)).limit(limit)
                .map(d -> new DeadLetter(d.getString("_id"), reason,
                        Json.MAPPER.convertValue(Values.plain(d.get("record")), Incoming.class))).into(new ArrayList<>()));
    }

    @Override
    public long count() {
        return StoreCollections.ask(() -> letters().countDocuments());
    }

    private MongoCollection<Document> letters() {
        return collections.of(COLLECTION);
    }
}
