package org.handrail.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.handrail.local.launcher.LocalSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Several writers, a real driver, SIGKILL in the middle of it, again and again, while the file is being compacted. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class KilledWritersTest {

    private static final int ROUNDS = 4;
    private static final int WRITERS = 4;
    private static final int DOCUMENTS = 40;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 250;

    /** What the store has acknowledged: the version of each document. */
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    @Test
    void nothing_acknowledged_is_lost_by_kill_9(@TempDir Path directory) throws Exception {
        try (LocalSystem system = LocalSystem.builder().freePorts().dir(directory).foundation("store")
                .property("store", "handrail.store.compact-every-millis", "100")
                .property("store", "handrail.store.compact-above-bytes", "0")
                .property("store", "handrail.store.retention-millis", "200")
                .start()) {
            for (int round = 1; round <= ROUNDS; round++) {
                writeUntilKilled(system, ACKNOWLEDGED_BEFORE_KILL + 37 * round);
                system.start("store");
                check(system);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(WRITERS);
    }

    private void writeUntilKilled(LocalSystem system, int enough) throws InterruptedException {
        CountDownLatch writes = new CountDownLatch(enough);
        AtomicBoolean killed = new AtomicBoolean();
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(threads.submit(() -> write(system, writer, writes, killed)));
            }
            while (!writes.await(100, TimeUnit.MILLISECONDS)) {
                assertThat(writers).as("writers that ended before the kill").noneMatch(Future::isDone);
            }
            killed.set(true);
            system.kill9("store");
        }
    }

    /** Every other time one document alone, in between three documents in one bulk. Ends when the store is gone. */
    private void write(LocalSystem system, int writer, CountDownLatch writes, AtomicBoolean killed) {
        try (MongoClient client = MongoClients.create(system.mongoUri("killed") + "&serverSelectionTimeoutMS=10000")) {
            MongoCollection<Document> episodes = episodes(client);
            for (int n = 0; !killed.get(); n++) {
                List<String> ids = new ArrayList<>(List.of("w%d-%d".formatted(writer, n % DOCUMENTS)));
                if (n % 2 == 1) {
                    ids.add("w%d-%d".formatted(writer, (n + 1) % DOCUMENTS));
                    ids.add("w%d-bulk-%d".formatted(writer, n % DOCUMENTS));
                }
                advance(episodes, ids);
                writes.countDown();
            }
        } catch (MongoException e) {
            // The store is gone: what this write did is not known, which the check allows for.
            assertThat(killed).as("killed when a write failed with %s", e).isTrue();
        }
    }

    private void advance(MongoCollection<Document> episodes, List<String> ids) {
        if (ids.size() == 1) {
            episodes.replaceOne(at(ids.getFirst()), next(ids.getFirst()), new ReplaceOptions().upsert(true));
        } else {
            List<WriteModel<Document>> models = new ArrayList<>();
            ids.forEach(id -> models.add(
                new ReplaceOneModel<>(at(id), next(id), new ReplaceOptions().upsert(true))));
            episodes.bulkWrite(models, new BulkWriteOptions().ordered(false));
        }
        ids.forEach(id -> acknowledged.merge(id, 1L, Long::sum));
    }

    private Document at(String id) {
        return new Document("_id", id).append("version", acknowledged.getOrDefault(id, 0L));
    }

    private Document next(String id) {
        return new Document("_id", id).append("version", acknowledged.getOrDefault(id, 0L) + 1)
            .append("padding", "x".repeat(1500));
    }

    /** A write that was under way may be there or not; acknowledged ones are, and the index agrees with the documents. */
    private void check(LocalSystem system) {
        try (MongoClient client = MongoClients.create(system.mongoUri("killed"))) {
            MongoCollection<Document> episodes = episodes(client);
            acknowledged.forEach((id, version) -> {
                Document found = episodes.find(eq("_id", id)).first();
                assertThat(found).as(id).isNotNull();
                assertThat(found.getLong("version")).as(id).isBetween(version, version + 1);
                assertThat(episodes.find(new Document("_id", id).append("version", found.getLong("version"))).first())
                    .as("%s by its index", id).isEqualTo(found);
            });
            // What was under way is known now.
            episodes.find().forEach(found -> acknowledged.put(found.getString("_id"), found.getLong("version")));
        }
    }

    private static MongoCollection<Document> episodes(MongoClient client) {
        return client.getDatabase("handrail_killed").getCollection("episodes");
    }
}
