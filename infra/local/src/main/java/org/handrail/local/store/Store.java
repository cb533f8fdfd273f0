package org.handrail.local.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * Starts the store: {@code Store <data directory> <port>}, or {@code Store --memory <port>} for one that forgets.
 */
public final class Store {

    /** Each connection's commands run on one of these; a slow scan must not hold up the others. */
    private static final int WORKERS = 32;

    private Store() {
    }

    public static void main(String[] args) throws IOException {
        boolean memory = args[0].equals("--memory");
        MVStore file = memory ? MVStore.open(null) : open(Path.of(args[0]));
        CommitGate gate = memory ? CommitGate.open() : CommitGate.of(file);
        DurableBackend backend = new DurableBackend(file, gate);
        MongoServer server = new MongoServer(backend);
        Compaction compaction = new Compaction(file, gate);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            compaction.stop();
            server.shutdownNow();
        }));
        if (!memory) {
            compaction.start();
        }
        server.bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[1])), 1, WORKERS);
    }

    /** For tests in one process: a server that forgets, and is the same otherwise. The caller binds it to a port. */
    public static MongoServer inMemory() {
        return new MongoServer(new DurableBackend(MVStore.open(null), CommitGate.open()));
    }

    /** The file commits only when told: a commit by timer or by size could fall into the middle of a command. */
    private static MVStore open(Path directory) throws IOException {
        Files.createDirectories(directory);
        MVStore store = new MVStore.Builder()
            .fileName(directory.resolve("documents.mv").toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .cacheSize(48)
            .pageSplitSize(4_096)
            .open();
        store.setRetentionTime(Compaction.RETENTION_MILLIS);
        return store;
    }
}
