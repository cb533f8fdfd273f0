package org.handrail.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.handrail.local.launcher.LocalSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class WholeDocumentsTest {

    private static final int DOCUMENTS = 60;
    private static final int FIELDS = 60;
    private static final int VERSIONS = 150;

    @Test
    void who_reads_while_others_write_sees_each_document_whole(@TempDir Path directory) throws Exception {
        try (LocalSystem system = LocalSystem.builder().freePorts().dir(directory).foundation("store").start();
                MongoClient client = MongoClients.create(system.mongoUri("whole"));
                ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> things = client.getDatabase("handrail_whole").getCollection("things");
            write(things, 1);
            AtomicBoolean done = new AtomicBoolean();
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(pool.submit(() -> tornReads(things, done)));
            }
            for (int version = 2; version <= VERSIONS; version++) {
                write(things, version);
            }
            done.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).as("documents read in halves").isZero();
            }
        }
    }

    private static void write(MongoCollection<Document> things, int version) {
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            writes.add(new ReplaceOneModel<>(new Document("_id", "d" + i).append("version", version - 1),
                document("d" + i, version), new ReplaceOptions().upsert(true)));
        }
        things.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    private static int tornReads(MongoCollection<Document> things, AtomicBoolean done) {
        int torn = 0;
        while (!done.get()) {
            for (Document read : things.find()) {
                int version = read.getInteger("version");
                for (int field = 0; field < FIELDS; field++) {
                    if (read.getInteger("f" + field) != version) {
                        torn++;
                        break;
                    }
                }
            }
        }
        return torn;
    }

    /** Every second version lacks a field and has another, so that the document's form changes too. */
    private static Document document(String id, int version) {
        Document document = new Document("_id", id).append("version", version);
        for (int field = 0; field < FIELDS; field++) {
            document.append("f" + field, version);
        }
        return document.append(version % 2 == 0 ? "even" : "odd", true);
    }
}
