package org.handrail.runtime.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.handrail.local.store.Store;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.port.DeadLetters.DeadLetter;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the embedded server accepts without a meaning must still be asked for, in every command, of the real one. */
class ConcernsOnTheWireTest {

    private static final BsonDocument MAJORITY_IN_JOURNAL = BsonDocument.parse("{w: 'majority', j: true}");
    private static final BsonDocument MAJORITY = BsonDocument.parse("{level: 'majority'}");
    private static final Set<String> WRITES = Set.of("update", "insert", "createIndexes");
    private static final Set<String> READS = Set.of("find", "aggregate");

    private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();

    @Test
    void every_write_asks_for_the_majority_and_its_journal_and_every_read_for_what_a_majority_holds() {
        MongoServer server = Store.inMemory();
        MongoClientSettings.Builder settings = MongoClientSettings.builder().retryWrites(false)
                .applyConnectionString(new ConnectionString(server.bindAndGetConnectionString() + "/x?w=1"))
                .addCommandListener(new Heard());
        try (MongoClient client = MongoClients.create(settings.build())) {
            everything(new StoreCollections(new MongoTemplate(client, "x")));
        } finally {
            server.shutdownNow();
        }
        assertThat(commands).filteredOn(c -> WRITES.contains(c.getFirstKey())).hasSize(9)
                .allSatisfy(c -> assertThat(c.get("writeConcern")).isEqualTo(MAJORITY_IN_JOURNAL));
        assertThat(commands).filteredOn(c -> READS.contains(c.getFirstKey())).hasSize(8)
                .allSatisfy(c -> assertThat(c.get("readConcern")).isEqualTo(MAJORITY));
    }

    private static void everything(StoreCollections collections) {
        MongoDocuments documents = new MongoDocuments(collections);
        documents.replace(Thing.kind(), List.of(Thing.doc("d-1", 1)));
        documents.markPublished(Thing.kind(), List.of(Thing.doc("d-1", 1)));
        documents.load(Thing.kind(), List.of("d-1"));
        documents.due(Thing.kind(), Instant.EPOCH, 1);
        documents.toSweep(Thing.kind(), Instant.EPOCH, 1);
        documents.stale(Thing.kind(), null, Set.of("1"), 1);
        documents.blocked(Thing.kind(), 1);
        documents.nextDue(Thing.kind());
        MongoArchive archive = new MongoArchive(collections);
        archive.keep(List.of(new Envelope("i", "t.v1", "/s/1", 1, null, "1", Instant.EPOCH, null, null, null, null, null,
                "{}")));
        archive.from("/s/1", 1, 3);
        MongoDeadLetters letters = new MongoDeadLetters(collections);
        letters.keep(List.of(new DeadLetter("x", "r", new Incoming("o", List.of(), new byte[0]))));
        letters.count();
        new MongoIndexes(collections).make(List.of(Thing.kind()));
    }

    private final class Heard implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            commands.add(event.getCommand().clone());
        }
    }
}
