package org.handrail.runtime.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Documents.StoreUnavailable;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Request;
import org.handrail.runtime.shell.Result;

/** Two services, a broker, a partner and impatient clients, in one thread, by one seed. */
final class World implements Time {

    private static final int STEPS = 400;
    private static final int CALM_STEPS = 6_000;
    private static final Caller CLIENT = new Caller("p-client", Set.of(), Set.of("*"));

    final Faults faults;
    final MemoryBroker broker;
    final PartnerLedger partner;
    final Process tally;
    final Process note;
    final Kind<Tally.State, Tally.Command, Tally.Event> tallies = Tally.kind();
    /** What clients were told was done: item by key. */
    final Map<String, String> promised = new LinkedHashMap<>();
    private final List<String> unanswered = new ArrayList<>();
    private Instant care = Instant.parse("2026-03-02T14:00:00Z");
    private Instant wall = Instant.parse("2026-03-02T14:00:00Z");
    private int sent;
    private int depth;

    World(long seed) {
        this(seed, new Faults(seed));
    }

    private World(long seed, Faults faults) {
        this(faults, new MemoryStore(faults));
    }

    World(Faults faults, MemoryStore firstStore) {
        this(faults, firstStore, new MemoryBroker(faults));
    }

    World(Faults faults, MemoryStore firstStore, MemoryBroker broker) {
        this.faults = faults;
        this.broker = broker;
        this.partner = new PartnerLedger(faults);
        MemoryStore second = new MemoryStore(faults);
        this.tally = new Process("tally", tallies, Set.of("note"), firstStore, broker, partner, this, this::producer, faults);
        this.note = new Process("note", Note.kind(), Set.of("tally"), second, broker, partner, this, this::producer, faults);
        firstStore.rival = () -> interleave(tally);
        second.rival = () -> interleave(note);
    }

    private Process producer(String stream) {
        return stream.startsWith("/tally/") ? tally : note;
    }

    @Override
    public Instant care() {
        return care;
    }

    @Override
    public Instant wall() {
        return wall;
    }

    /** Runs with faults, then without until nothing moves. */
    World run() {
        for (int i = 0; i < STEPS; i++) {
            tick();
            guarded(faults.below(2) == 0 ? tally : note, this::anyStep);
        }
        faults.stop();
        for (int i = 0; i < CALM_STEPS; i++) {
            tick();
            guarded(i % 2 == 0 ? tally : note, this::calmStep);
        }
        return this;
    }

    private void tick() {
        int millis = faults.below(900);
        wall = wall.plusMillis(millis);
        care = care.plusMillis(millis);
    }

    private void anyStep(Process process) {
        if (process == tally && faults.below(4) == 0) {
            send(faults.below(5) == 0 || unanswered.isEmpty() ? "item-" + sent++ : unanswered.getFirst());
        } else {
            process.step(faults.below(6));
        }
    }

    private void calmStep(Process process) {
        if (process == tally && !unanswered.isEmpty()) {
            send(unanswered.getFirst());
        } else {
            process.step(faults.below(6));
        }
    }

    private void interleave(Process process) {
        if (depth < 2) {
            depth++;
            try {
                anyStep(process);
            } finally {
                depth--;
            }
        }
    }

    /** A client sends the same key until it has an answer. */
    private void send(String item) {
        if (!unanswered.contains(item)) {
            unanswered.add(item);
        }
        String id = "thing-" + Math.floorMod(item.hashCode(), 5);
        Result result = tally.life.shell.commands().handle(tallies, id,
                new Request<>(CLIENT, "key-" + item, item, "here", "c-" + item, null, new Tally.Add(item)));
        if (result instanceof Result.Accepted accepted) {
            promised.put(item, (String) accepted.answer().get("item"));
            unanswered.remove(item);
        }
    }

    private void guarded(Process process, Consumer<Process> step) {
        try {
            step.accept(process);
        } catch (Faults.Crash crash) {
            depth = 0;
            process.restart();
        } catch (StoreUnavailable away) {
            depth = 0;
        }
    }

    /** The kinds under test are {@link Decider}s like any other; their stores are looked at from outside. */
    List<Process> processes() {
        return List.of(tally, note);
    }
}
