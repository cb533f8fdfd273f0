package org.handrail.runtime.mongo;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.util.function.Supplier;
import org.bson.Document;
import org.handrail.runtime.port.Documents.StoreUnavailable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * StoreCollections as the shell uses them, whatever the connection string says: reads see only what a majority holds, a
 * write is done when a majority has it in the journal.
 */
public final class StoreCollections {

    public static final WriteConcern WRITES = WriteConcern.MAJORITY.withJournal(true);
    public static final ReadConcern READS = ReadConcern.MAJORITY;

    private final MongoTemplate mongo;

    public StoreCollections(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    MongoCollection<Document> of(String name) {
        return mongo.getCollection(name).withReadConcern(READS).withReadPreference(ReadPreference.primary())
                .withWriteConcern(WRITES);
    }

    /** @throws StoreUnavailable for whatever keeps the store from answering, a closed client among it */
    static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException | IllegalStateException e) {
            throw new StoreUnavailable(e);
        }
    }
}
