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
    private static final String SETTLED = "settled";
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
        return found(unsettled().append("reason", reason), limit);
    }

    @Override
    public List<DeadLetter> open(int limit) {
        return found(unsettled(), limit);
    }

    private List<DeadLetter> found(Document which, int limit) {
        return StoreCollections.ask(() -> letters().find(which).limit(limit)
                .map(d -> new DeadLetter(d.getString("_id"), d.getString("reason"),
                        Json.MAPPER.convertValue(Values.plain(d.get("record")), Incoming.class))).into(new ArrayList<>()));
    }

    @Override
    public boolean settle(String id, Settled settled) {
        Document how = new Document("by", settled.by()).append("reason", settled.reason()).append("at", settled.at().toString());
        return StoreCollections.ask(() -> letters().updateOne(unsettled().append("_id", id),
                new Document("$set", new Document(SETTLED, how))).getModifiedCount() == 1);
    }

    @Override
    public long count() {
        return StoreCollections.ask(() -> letters().countDocuments(unsettled()));
    }

    private static Document unsettled() {
        return new Document(SETTLED, new Document("$exists", false));
    }

    private MongoCollection<Document> letters() {
        return collections.of(COLLECTION);
    }
}
