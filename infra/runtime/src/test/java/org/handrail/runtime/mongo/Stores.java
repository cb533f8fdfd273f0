package org.handrail.runtime.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Named;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The stores on which the contract is proved: the embedded server, and a given one where there is one. */
public final class Stores {

    private static final Logger LOG = LoggerFactory.getLogger(Stores.class);
    private static final String GIVEN = System.getenv("CARE_MONGODB_URI");

    /** A database of its own, and the end of whatever serves it. */
    public record Store(MongoTemplate template, Runnable end) {
    }

    private Stores() {
    }

    /** Something that opens a store with nothing in it. */
    interface Source {
        Store open();
    }

    static List<Named<Source>> all() {
        List<Named<Source>> sources = new ArrayList<>(List.of(Named.of("embedded", Stores::embedded)));
        if (GIVEN == null) {
            LOG.warn("CARE_MONGODB_URI is not set: the store's contract is proved on the embedded server alone");
        } else {
            sources.add(Named.of("CARE_MONGODB_URI", Stores::given));
        }
        return sources;
    }

    private static Store given() {
        MongoClient client = MongoClients.create(GIVEN);
        String database = "handrail_contract_" + UUID.randomUUID().toString().substring(0, 8);
        return new Store(indexed(client, database), () -> {
            client.getDatabase(database).drop();
            client.close();
        });
    }

    public static Store embedded() {
        MongoServer server = org.handrail.local.store.Store.inMemory();
        MongoClient client = MongoClients.create(MongoClientSettings.builder().retryWrites(false)
                .applyConnectionString(new ConnectionString(server.bindAndGetConnectionString()))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(500, TimeUnit.MILLISECONDS)).build());
        return new Store(indexed(client, "handrail_contract"), () -> {
            client.close();
            server.shutdownNow();
        });
    }

    /** As the local server makes it for every collection. */
    private static MongoTemplate indexed(MongoClient client, String database) {
        for (String collection : List.of("things", "events", "deadletters")) {
            client.getDatabase(database).getCollection(collection)
                    .createIndex(Indexes.ascending("_id", "version"), new IndexOptions().unique(true));
        }
        return new MongoTemplate(client, database);
    }
}
