package org.handrail.simulator.engine;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Where the time of a run goes. */
public final class Stopwatch {

    /** What a run does in turn. */
    public enum Phase {
        CLOCK("moving the clock"), ACTS("people act"), REST("waiting for rest"), LOOKING("reading topics and ledgers");

        private final String words;

        Phase(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final Map<Phase, Duration> spent = new EnumMap<>(Phase.class);

    /** Does the work, and counts its time. */
    public void time(Phase phase, Runnable work) {
        long begun = System.nanoTime();
        try {
            work.run();
        } finally {
            spent.merge(phase, Duration.ofNanos(System.nanoTime() - begun), Duration::plus);
        }
    }

    public Map<Phase, Duration> spent() {
        return Map.copyOf(spent);
    }
}
