package org.handrail.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.handrail.local.process.CannotStart;
import org.handrail.local.process.ChildProcess;

/** Waits for a process to become ready. */
final class Readiness {

    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Readiness() {
    }

    /** @throws CannotStart when the process ends or takes too long, with the end of its log */
    static void await(ChildProcess process, BooleanSupplier ready, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (!ready.getAsBoolean()) {
            if (!process.alive()) {
                throw new CannotStart("%s ended while it was starting; the end of %s:%n%s"
                    .formatted(process.name(), process.log(), process.lastLines()));
            }
            if (Instant.now().isAfter(end)) {
                throw new CannotStart("%s was not ready after %d s; the end of %s:%n%s"
                    .formatted(process.name(), patience.toSeconds(), process.log(), process.lastLines()));
            }
            pause();
        }
    }

    static void pause() {
        pause(BETWEEN);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
