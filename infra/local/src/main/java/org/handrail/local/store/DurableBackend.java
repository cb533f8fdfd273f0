package org.handrail.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** The H2 backend, answering a command only when what it did is in the file. */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of("find", "count", "distinct", "getmore", "aggregate");
    private static final Set<String> WRITES = Set.of(
        "insert", "update", "delete", "findandmodify", "create", "createindexes", "drop", "dropindexes",
        "dropdatabase", "renamecollection");

    private final CommitGate gate;
    private final WholeDocuments whole = new WholeDocuments();
    private final VersionIndexes indexes = new VersionIndexes();

    DurableBackend(MVStore store, CommitGate gate) {
        super(store);
        this.gate = gate;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new BsonDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        // The constructor of the superclass opens databases and commands come later, so the gate is there.
        if (WRITES.contains(name) || writesByAggregate(name, query)) {
            return gate.write(() -> {
                indexes.before(name, database, query, index -> super.handleCommand(channel, database, "createIndexes", index));
                return whole.write(collection(database, query),
                    () -> super.handleCommand(channel, database, command, query));
            });
        }
        if (name.equals("hello")) {
            // The newer name of the same question; without it health checks find no primary.
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        if (READS.contains(name)) {
            return gate.read(() -> whole.read(collection(database, query),
                () -> super.handleCommand(channel, database, command, query)));
        }
        return super.handleCommand(channel, database, command, query);
    }

    private static String collection(String database, Document query) {
        return database + "." + query.get(query.containsKey("getMore") ? "collection" : query.keySet().iterator().next());
    }

    private static boolean writesByAggregate(String name, Document query) {
        return name.equals("aggregate") && query.toString().contains("$out");
    }
}
