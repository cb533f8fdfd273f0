package org.handrail.local.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** Starts the store: {@code Store <data directory> <port>}. */
public final class Store {

    /** Each connection's commands run on one of these; a slow scan must not hold up the others. */
    private static final int WORKERS = 32;
    /** Beyond this a page of the file is split. */
    static final int PAGE_BYTES = 4_096;

    private Store() {
    }

    public static void main(String[] args) throws IOException {
        MVStore file = open(Path.of(args[0]));
        CommitGate gate = new CommitGate(file::commit);
        DurableBackend backend = new DurableBackend(file, gate);
        MongoServer server = new MongoServer(backend);
        Compaction compaction = new Compaction(file, gate);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            compaction.stop();
            server.shutdownNow();
        }));
        compaction.start();
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
            .pageSplitSize(PAGE_BYTES)
            .open();
        store.setRetentionTime(Compaction.RETENTION_MILLIS);
        return store;
    }
}
