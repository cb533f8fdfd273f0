package org.handrail.local.store;

import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rewrites what is mostly dead, a little at a time. Each commit appends to the file; H2 would tidy up by itself only
 * with its automatic commit, which is off.
 */
final class Compaction {

    /** How long H2 keeps a dead piece of the file before it uses the place again. */
    static final int RETENTION_MILLIS = Integer.getInteger("handrail.store.retention-millis", 5_000);

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final int EVERY_MILLIS = Integer.getInteger("handrail.store.compact-every-millis", 1_000);
    private static final int FILL_PERCENT = 60;
    private static final int BYTES_AT_ONCE = 16 << 20;
    private static final long NOT_BELOW_BYTES = Long.getLong("handrail.store.compact-above-bytes", 16 << 20);

    private final MVStore store;
    private final CommitGate gate;
    private final Thread thread;
    private volatile boolean stopped;

    Compaction(MVStore store, CommitGate gate) {
        this.store = store;
        this.gate = gate;
        this.thread = Thread.ofPlatform().daemon().name("compaction").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    private void run() {
        while (!stopped) {
            try {
                Thread.sleep(EVERY_MILLIS);
                if (store.getFileStore().size() > NOT_BELOW_BYTES) {
                    gate.alone(() -> store.compact(FILL_PERCENT, BYTES_AT_ONCE));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // Tidying is not worth a crash; the file only stays larger.
                LOG.warn("compaction failed", e);
            }
        }
    }
}
