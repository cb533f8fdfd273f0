package org.handrail.local.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets commands through, and holds each answer until what it tells is in the file. Commands run side by side; a
 * commit waits until none is half done, so the file only ever shows whole commands, and one commit serves all that
 * wait for it. Reads wait as well when there is something to wait for: nobody sees what a crash could take back.
 */
final class CommitGate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicLong applied = new AtomicLong();
    private final Runnable commit;
    private volatile long committed;

    /** @param commit brings into the file what has been applied */
    CommitGate(Runnable commit) {
        this.commit = commit;
    }

    /** Holds nothing back: for a store in memory. */
    static CommitGate open() {
        return new CommitGate(() -> { });
    }

    <T> T write(Supplier<T> command) {
        long mark;
        lock.readLock().lock();
        try {
            return command.get();
        } finally {
            // Counted even when the command failed: it may have changed something before.
            mark = applied.incrementAndGet();
            lock.readLock().unlock();
            commitThrough(mark);
        }
    }

    <T> T read(Supplier<T> command) {
        T answer = command.get();
        commitThrough(applied.get());
        return answer;
    }

    /** Runs alone: no command is half done meanwhile. */
    void alone(Runnable work) {
        lock.writeLock().lock();
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void commitThrough(long mark) {
        if (committed >= mark) {
            return;
        }
        alone(() -> {
            long through = applied.get();
            if (committed < mark) {
                commit.run();
                committed = through;
            }
        });
    }
}
