package org.handrail.simulator.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.handrail.local.launcher.Running;
import org.handrail.simulator.engine.Stopwatch.Phase;

/**
 * Moves to the next planned act or system deadline, exactly; lets people act; waits for rest; shows people what has
 * happened; goes on. No moment passes at which somebody had something to do.
 */
public final class Engine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Executor SIDE_BY_SIDE = work -> Thread.ofVirtual().start(work);

    private final Running system;
    private final Agenda agenda;
    private final List<Watcher> watchers;
    private final Signals signals;
    private final Stopwatch stopwatch = new Stopwatch();
    private Optional<Instant> deadline;
    private int steps;

    /** The system has to be at rest. */
    public Engine(Running system, Agenda agenda, List<Watcher> watchers) {
        this.system = system;
        this.agenda = agenda;
        this.watchers = List.copyOf(watchers);
        this.signals = new Signals(system);
        this.deadline = system.awaitIdle(PATIENCE);
    }

    public Stopwatch stopwatch() {
        return stopwatch;
    }

    /** How often the clock was moved, or people acted, so far. */
    public int steps() {
        return steps;
    }

    /** Plays everything up to this moment, and leaves the clock there. */
    public void playUntil(Instant end) {
        for (Optional<Instant> next = next(); next.filter(at -> !at.isAfter(end)).isPresent(); next = next()) {
            step(next.get());
        }
        if (system.now().isBefore(end)) {
            move(end);
            settle();
        }
    }

    private Optional<Instant> next() {
        return Stream.concat(agenda.next().stream(), deadline.stream()).min(Instant::compareTo);
    }

    private void step(Instant to) {
        boolean due = deadline.filter(at -> !at.isAfter(to)).isPresent();
        if (to.isAfter(system.now())) {
            move(to);
        }
        if (due) {
            settle();
        }
        for (List<Act> acts = agenda.take(to); !acts.isEmpty(); acts = agenda.take(to)) {
            act(acts);
            settle();
        }
    }

    private void move(Instant to) {
        stopwatch.time(Phase.CLOCK, () -> system.setTime(to));
        steps++;
    }

    private void act(List<Act> acts) {
        stopwatch.time(Phase.ACTS, () -> {
            Map<String, List<Act>> lanes = new TreeMap<>();
            acts.stream().filter(act -> !act.alone())
                    .forEach(act -> lanes.computeIfAbsent(act.lane(), lane -> new ArrayList<>()).add(act));
            CompletableFuture.allOf(lanes.values().stream()
                    .map(lane -> CompletableFuture.runAsync(() -> lane.forEach(act -> act.work().run()), SIDE_BY_SIDE))
                    .toArray(CompletableFuture[]::new)).join();
            acts.stream().filter(Act::alone).forEach(act -> act.work().run());
        });
    }

    /** Waits until nothing is left to do anywhere at this moment, and shows people what has happened. */
    public void settle() {
        stopwatch.time(Phase.REST, () -> deadline = system.awaitIdle(PATIENCE));
        stopwatch.time(Phase.LOOKING, () -> {
            signals.events().forEach(event -> watchers.forEach(watcher -> watcher.sees(event)));
            signals.requests().forEach(request -> watchers.forEach(watcher -> watcher.hears(request)));
        });
    }

    @Override
    public void close() {
        signals.close();
    }
}
