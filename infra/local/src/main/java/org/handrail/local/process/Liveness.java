package org.handrail.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Whether a process that may not be a child of this one still does anything. */
public final class Liveness {

    private static final long BETWEEN_MILLIS = 20;

    private Liveness() {
    }

    /** Alive, and not merely waiting for its parent to take note of its end. */
    public static boolean runs(ProcessHandle process) {
        return process.isAlive() && !endedButNotReaped(process.pid());
    }

    /** Waits until it has ended; false when it has not in time. */
    public static boolean awaitEnd(ProcessHandle process, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (runs(process)) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            try {
                Thread.sleep(BETWEEN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** In a container the first process often takes seconds to do that. */
    private static boolean endedButNotReaped(long pid) {
        Path file = Path.of("/proc/" + pid + "/stat");
        try {
            String said = Files.exists(file) ? Files.readString(file) : "";
            // The state stands behind the name, which is in brackets and may itself hold any character.
            return said.indexOf(" Z ", said.lastIndexOf(')')) == said.lastIndexOf(')') + 1 && !said.isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
