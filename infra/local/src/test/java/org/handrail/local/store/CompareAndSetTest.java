package org.handrail.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.handrail.local.launcher.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class CompareAndSetTest {

    private static final int MANY = 5_000;
    private static final int AT_ONCE = 200;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    @TempDir
    static Path directory;
    private static LocalSystem system;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        system = LocalSystem.builder().freePorts().dir(directory).foundation("store").start();
        client = MongoClients.create(system.mongoUri("cas"));
    }

    @AfterAll
    static void stop() {
        client.close();
        system.close();
    }

    private static MongoCollection<Document> collection(String database, String name) {
        return client.getDatabase(database).getCollection(name);
    }

    private static Document at(String id, long version) {
        return new Document("_id", id).append("version", version);
    }

    @Test
    void the_first_of_two_writers_wins_and_the_second_knows_that_it_has_lost() {
        var episodes = collection("handrail_cas", "episodes");
        episodes.replaceOne(at("a", 0), at("a", 1), UPSERT);
        assertThat(episodes.replaceOne(at("a", 1), at("a", 2), UPSERT).getModifiedCount()).isOne();
        var lost = catchThrowableOfType(MongoWriteException.class,
            () -> episodes.replaceOne(at("a", 1), at("a", 2).append("mine", true), UPSERT));
        assertThat(lost.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(episodes.find(new Document("_id", "a")).first()).isEqualTo(at("a", 2));
    }

    @Test
    void in_a_bulk_the_losers_are_known_by_their_place_and_the_others_are_written() {
        var episodes = collection("handrail_cas", "bulk");
        episodes.replaceOne(at("b2", 0), at("b2", 9), UPSERT);
        var lost = catchThrowableOfType(MongoBulkWriteException.class, () -> episodes.bulkWrite(List.of(
            new ReplaceOneModel<>(at("b1", 0), at("b1", 1), UPSERT),
            new ReplaceOneModel<>(at("b2", 3), at("b2", 4), UPSERT),
            new ReplaceOneModel<>(at("b3", 0), at("b3", 1), UPSERT)), new BulkWriteOptions().ordered(false)));
        assertThat(lost.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(1);
        assertThat(episodes.countDocuments()).isEqualTo(3);
        assertThat(episodes.find(new Document("_id", "b2")).first()).isEqualTo(at("b2", 9));
    }

    /**
     * Compared with a database that is not Handrail's, which gets no such index; only the ratio is judged. The
     * replaces find nothing to replace, so that writing, which costs the same in both, does not hide the search.
     */
    @Test
    void the_index_makes_a_replace_among_many_documents_quick() {
        var indexed = filled(collection("handrail_cas", "many"));
        var scanned = filled(collection("other", "many"));
        long withIndex = quickestSearch(indexed);
        long scanning = quickestSearch(scanned);
        assertThat((double) scanning / withIndex).as("how much longer a scan takes").isGreaterThan(3);
    }

    private static MongoCollection<Document> filled(MongoCollection<Document> documents) {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            many.add(at("e" + i, 1).append("padding", "x".repeat(500)));
        }
        documents.insertMany(many);
        return documents;
    }

    /** The quickest of several: the first ones run before the server's code is compiled. */
    private static long quickestSearch(MongoCollection<Document> documents) {
        return LongStream.generate(() -> nanosToSearch(documents)).limit(6).min().orElseThrow();
    }

    private static long nanosToSearch(MongoCollection<Document> documents) {
        List<ReplaceOneModel<Document>> replaces = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            replaces.add(new ReplaceOneModel<>(at("e" + i, 7), at("e" + i, 8)));
        }
        long begun = System.nanoTime();
        documents.bulkWrite(replaces);
        return System.nanoTime() - begun;
    }

    @Test
    void the_index_is_made_by_the_first_write_and_is_unique_on_exactly_id_and_version() {
        var fresh = collection("handrail_cas", "fresh");
        fresh.insertOne(new Document("_id", "without version"));
        fresh.insertOne(new Document("_id", "without version either"));
        assertThat(fresh.listIndexes()).anySatisfy(index -> {
            assertThat(index.get("key")).isEqualTo(new Document("_id", 1).append("version", 1));
            assertThat(index.getBoolean("unique")).isTrue();
        });
    }

    @Test
    void a_health_check_finds_a_primary_by_the_newer_name_of_the_question() {
        Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
    }
}
