package org.handrail.bench.floor;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.handrail.bench.Stage;
import org.handrail.bench.Stopwatch;

/** One poll's records, applied to their documents in the store's own terms. */
final class Tallies {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> tallies;
    private final MongoCollection<Document> archive;
    private final KafkaProducer<String, byte[]> producer;
    private final String topic;

    Tallies(MongoDatabase database, KafkaProducer<String, byte[]> producer, String topic) {
        MongoDatabase safe = database.withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.tallies = safe.getCollection("tallies");
        this.archive = safe.getCollection("events");
        this.producer = producer;
        this.topic = topic;
    }

    void take(List<ConsumerRecord<String, byte[]>> polled, Stopwatch stopwatch) throws Exception {
        Map<String, List<ConsumerRecord<String, byte[]>>> bySubject = new LinkedHashMap<>();
        polled.forEach(r -> bySubject.computeIfAbsent(r.key(), key -> new ArrayList<>()).add(r));
        Map<String, Document> stored = stopwatch.time(Stage.LOAD, () -> load(bySubject));
        List<OneTally> changed = stopwatch.time(Stage.DECIDE, () -> bySubject.entrySet().stream()
                .map(e -> new OneTally(e.getKey(), stored.get(e.getKey())).take(e.getValue())).toList());
        stopwatch.time(Stage.WRITE, () -> write(changed));
        stopwatch.time(Stage.PUBLISH, () -> publish(changed));
        stopwatch.time(Stage.MARK, () -> mark(changed));
    }

    private Map<String, Document> load(Map<String, ?> bySubject) {
        Map<String, Document> stored = new HashMap<>();
        tallies.find(new Document("_id", new Document("$in", new ArrayList<>(bySubject.keySet()))))
                .forEach(document -> stored.put(document.getString("_id"), document));
        return stored;
    }

    private Object write(List<OneTally> changed) {
        List<Document> pruned = changed.stream().flatMap(t -> t.pruned().stream()).toList();
        if (!pruned.isEmpty()) {
            archive.insertMany(pruned, new InsertManyOptions().ordered(false));
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        changed.forEach(t -> writes.add(new ReplaceOneModel<>(t.before(), t.document(), UPSERT)));
        return tallies.bulkWrite(writes, UNORDERED);
    }

    private Object publish(List<OneTally> changed) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (OneTally tally : changed) {
            for (ProducerRecord<String, byte[]> event : tally.events(topic)) {
                sent.add(producer.send(event));
            }
        }
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
        return sent;
    }

    private Object mark(List<OneTally> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        changed.forEach(t -> writes.add(new UpdateOneModel<>(t.now(), new Document("$set",
                new Document("publishedThrough", t.end())).append("$unset", new Document("sweepAt", "")))));
        return tallies.bulkWrite(writes, UNORDERED);
    }
}
