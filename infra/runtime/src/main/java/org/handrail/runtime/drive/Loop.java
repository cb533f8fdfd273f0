package org.handrail.runtime.drive;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that repeats a step for ever. A step that fails is tried again after a pause; an outage is told once. */
public final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Duration rest;
    private final BooleanSupplier step;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean nudged;
    private volatile boolean running;
    private Thread thread;

    /** @param step true when there is more to do at once */
    public Loop(String name, Duration rest, BooleanSupplier step) {
        this.name = name;
        this.rest = rest;
        this.step = step;
    }

    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().name("handrail-" + name).daemon().start(this::run);
        }
    }

    public boolean running() {
        return running;
    }

    /** Waits for the step that is going on; its thread is not interrupted. */
    public synchronized void stop() {
        running = false;
        nudge();
        try {
            if (thread != null && !thread.join(STOP_PATIENCE)) {
                LOG.warn("{} did not end within {} s", name, STOP_PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Cuts the present rest short. */
    void nudge() {
        lock.lock();
        try {
            nudged = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        int failures = 0;
        while (running) {
            try {
                boolean more = step.getAsBoolean();
                if (failures > 0) {
                    LOG.info("{} goes on after {} failed attempts", name, failures);
                    failures = 0;
                }
                if (!more) {
                    rest(rest);
                }
            } catch (RuntimeException | Error e) {
                // A thread that ends in silence would be missed by nobody; what it does is missed at once.
                if (failures++ == 0) {
                    LOG.warn("{} failed and is tried again until it works: {}", name, said(e));
                }
                rest(pause(failures));
            }
        }
    }

    private Duration pause(int failures) {
        Duration pause = Duration.ofMillis(100L << Math.min(failures, 5));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static String said(Throwable e) {
        return e.getCause() == null ? e.toString() : e + ", " + e.getCause().getClass().getSimpleName();
    }

    private void rest(Duration time) {
        lock.lock();
        try {
            long nanos = time.toNanos();
            while (running && !nudged && nanos > 0) {
                nanos = woken.awaitNanos(nanos);
            }
            nudged = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        } finally {
            lock.unlock();
        }
    }
}
