package org.handrail.local.launcher;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.handrail.local.process.CannotStart;

/** Does one thing for several names at once. */
final class Together {

    private final AtomicReference<RuntimeException> failed = new AtomicReference<>();
    private final List<Thread> acting;

    private Together(List<String> names, Consumer<String> act) {
        acting = names.stream().map(name -> Thread.ofVirtual().unstarted(() -> {
            try {
                act.accept(name);
            } catch (RuntimeException e) {
                failed.compareAndSet(null, e);
            }
        })).toList();
        acting.forEach(Thread::start);
    }

    /** Returns when it has been tried for all. @throws RuntimeException the first failure */
    static void all(List<String> names, Consumer<String> act) {
        new Together(names, act).await();
    }

    /** As {@link #all}, but nobody waits for the others when it fails for one: they are interrupted. */
    static void untilOneFails(List<String> names, Consumer<String> act) {
        Together together = new Together(names, act);
        while (together.failed.get() == null && together.acting.stream().anyMatch(Thread::isAlive)) {
            Readiness.pause();
        }
        if (together.failed.get() != null) {
            together.acting.forEach(Thread::interrupt);
        }
        together.await();
    }

    private void await() {
        for (Thread thread : acting) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotStart("interrupted while waiting for " + acting.size() + " at once");
            }
        }
        if (failed.get() != null) {
            throw failed.get();
        }
    }
}
