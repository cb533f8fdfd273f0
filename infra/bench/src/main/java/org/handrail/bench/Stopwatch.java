package org.handrail.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;

/** Nanoseconds spent in each stage since the start, from any thread. */
public final class Stopwatch {

    private final Map<Stage, LongAdder> spent = new EnumMap<>(Stage.class);

    public Stopwatch() {
        for (Stage stage : Stage.values()) {
            spent.put(stage, new LongAdder());
        }
    }

    public <T> T time(Stage stage, Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        try {
            return work.call();
        } finally {
            add(stage, System.nanoTime() - begun);
        }
    }

    public void add(Stage stage, long nanos) {
        spent.get(stage).add(nanos);
    }

    public Map<Stage, Long> read() {
        Map<Stage, Long> read = new EnumMap<>(Stage.class);
        spent.forEach((stage, nanos) -> read.put(stage, nanos.sum()));
        return read;
    }
}
