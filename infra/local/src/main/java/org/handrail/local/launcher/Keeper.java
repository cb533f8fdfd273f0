package org.handrail.local.launcher;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Starts again what has ended by itself or was killed: everything it had acknowledged is still there. */
final class Keeper implements AutoCloseable {

    private static final long WATCH_NANOS = 200_000_000;

    private final Processes processes;
    private final Consumer<String> progress;
    private final Set<String> starting = ConcurrentHashMap.newKeySet();
    private final Thread watching = Thread.ofPlatform().daemon().name("keeper").unstarted(this::watch);
    private volatile boolean over;

    Keeper(Processes processes, Consumer<String> progress) {
        this.processes = processes;
        this.progress = progress;
    }

    /** Watches until it is closed. */
    void begin() {
        watching.start();
    }

    private void watch() {
        while (!over) {
            processes.lost().stream().filter(starting::add)
                .forEach(name -> Thread.startVirtualThread(() -> startAgain(name)));
            LockSupport.parkNanos(WATCH_NANOS);
        }
    }

    private void startAgain(String name) {
        progress.accept("%s has ended by itself and is started again".formatted(name));
        try {
            processes.startAgain(name);
        } catch (RuntimeException e) {
            progress.accept("%s does not come up: %s".formatted(name, e.getMessage()));
        } finally {
            starting.remove(name);
        }
    }

    @Override
    public void close() {
        over = true;
        LockSupport.unpark(watching);
    }
}
