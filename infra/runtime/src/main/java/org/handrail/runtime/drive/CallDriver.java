package org.handrail.runtime.drive;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.OwedCall;
import org.handrail.runtime.port.Documents.StoreUnavailable;
import org.handrail.runtime.shell.Calls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries out owed calls on virtual threads, so many documents at a time, the urgent on a lane of their own so that a
 * slow partner can't hold them up. A document is claimed when its turn comes, not before: a claim is short. When very
 * many wait, a turn that is not urgent is dropped; the poller finds again what is due, the sweeper what was claimed.
 */
public final class CallDriver implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CallDriver.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(8);

    private final Semaphore ordinary;
    private final Semaphore urgent;
    private final int most;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicInteger active = new AtomicInteger();
    private volatile Calls calls;
    private volatile boolean running;

    /**
     * @param lane how many documents of each lane may be at their calls at the same time
     * @param most how many may wait for their turn before one that is not urgent is dropped
     */
    public CallDriver(int lane, int most) {
        this.most = most;
        this.ordinary = new Semaphore(lane, true);
        this.urgent = new Semaphore(lane, true);
    }

    public void drives(Calls calls) {
        this.calls = calls;
    }

    <S, C, E> void offer(Kind<S, C, E> kind, Doc<?> doc) {
        boolean hurry = doc.calls().stream().anyMatch(c -> c.call().urgent());
        String key = (hurry ? "!" : "") + kind.collection() + "/" + doc.id();
        if (running && (hurry || waiting.size() < most) && waiting.add(key)) {
            active.incrementAndGet();
            Thread.startVirtualThread(() -> turn(kind, doc.id(), doc.clinic(), key, hurry ? urgent : ordinary));
        }
    }

    /** No call waits for its turn or is being made. */
    public boolean idle() {
        return active.get() == 0;
    }

    private <S, C, E> void turn(Kind<S, C, E> kind, String id, String clinic, String key, Semaphore lane) {
        try {
            lane.acquire();
            try {
                waiting.remove(key);
                if (running) {
                    carryOutAll(kind, id, clinic);
                }
            } finally {
                lane.release();
            }
        } catch (InterruptedException e) {
            waiting.remove(key);
            Thread.currentThread().interrupt();
        } catch (StoreUnavailable e) {
            LOG.debug("calls of {} {} wait for the store", kind, id);
        } catch (RuntimeException e) {
            LOG.error("calls of {} {} failed: {}", kind, id, e.getClass().getSimpleName());
        } finally {
            active.decrementAndGet();
        }
    }

    /** All that this document owes now, side by side; an urgent one does not wait for its neighbour either. */
    private <S, C, E> void carryOutAll(Kind<S, C, E> kind, String id, String clinic) throws InterruptedException {
        List<OwedCall> claimed = calls.claim(kind, id);
        if (claimed.isEmpty()) {
            return;
        }
        List<Thread> others = claimed.stream().skip(1).map(owed ->
                Thread.startVirtualThread(() -> carryOut(kind, id, clinic, owed))).toList();
        carryOut(kind, id, clinic, claimed.getFirst());
        for (Thread other : others) {
            other.join();
        }
    }

    private <S, C, E> void carryOut(Kind<S, C, E> kind, String id, String clinic, OwedCall owed) {
        try {
            calls.carryOut(kind, id, clinic, owed);
        } catch (StoreUnavailable e) {
            LOG.warn("the result of {} for {} was not written; it is asked again under the same key",
                    owed.call().operation(), id);
        } catch (RuntimeException e) {
            LOG.error("{} for {} failed: {}", owed.call().operation(), id, e.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Begins no more calls and waits for those that were begun. */
    @Override
    public void stop() {
        running = false;
        long end = System.nanoTime() + STOP_PATIENCE.toNanos();
        while (!idle() && System.nanoTime() < end) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Phases.CALLS;
    }
}
