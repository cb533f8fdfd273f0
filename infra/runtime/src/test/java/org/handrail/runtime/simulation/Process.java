package org.handrail.runtime.simulation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.OwedCall;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Counters;
import org.handrail.runtime.shell.HandOver;
import org.handrail.runtime.shell.Publisher;
import org.handrail.runtime.shell.Shell;
import org.handrail.runtime.shell.Zones;

/** One service process: the real shell over the memory ports. A crash loses everything that is a field of {@link Life}. */
final class Process {

    final String name;
    final Kind<?, ?, ?> kind;
    final Set<String> reads;
    final MemoryStore store;
    private final MemoryBroker broker;
    private final Outside partner;
    private final Time time;
    private final Function<String, Process> producerOf;
    private final Faults faults;
    Life life;

    Process(String name, Kind<?, ?, ?> kind, Set<String> reads, MemoryStore store, MemoryBroker broker,
            Outside partner, Time time, Function<String, Process> producerOf, Faults faults) {
        this.name = name;
        this.kind = kind;
        this.reads = reads;
        this.store = store;
        this.broker = broker;
        this.partner = partner;
        this.time = time;
        this.producerOf = producerOf;
        this.faults = faults;
        restart();
    }

    /** What is gone with the process. */
    final class Life implements HandOver {
        final Map<String, Publisher.Pending<?>> toPublish = new LinkedHashMap<>();
        final Deque<String> toCall = new ArrayDeque<>();
        final Deque<Claimed> claimed = new ArrayDeque<>();
        Shell shell;

        @Override
        public void publish(Kind<?, ?, ?> k, Doc<?> doc) {
            toPublish.put(doc.id(), pending(k, doc));
        }

        @Override
        public void call(Kind<?, ?, ?> k, Doc<?> doc) {
            toCall.add(doc.id());
        }
    }

    record Claimed(String document, OwedCall call) {
    }

    @SuppressWarnings("unchecked") // a document comes with its own kind
    private static <S> Publisher.Pending<S> pending(Kind<S, ?, ?> kind, Doc<?> doc) {
        return new Publisher.Pending<>(kind, (Doc<S>) doc);
    }

    void restart() {
        Life next = new Life();
        PlainWire wire = new PlainWire();
        next.shell = new Shell(List.of(kind), new Shell.Ports(store, store, store, broker, partner,
                (stream, from) -> producerOf.apply(stream).life.shell.resending().from(stream, from).stream()
                        .map(e -> wire.write(e, "healing/" + e.id())).toList(),
                (services, question) -> true, wire, time, next), new Zones(ZoneOffset.UTC, Map.of()),
                new Counters(new SimpleMeterRegistry()));
        life = next;
        broker.rewind(name);
    }

    /** One step of one of the threads that a real process has. */
    void step(int which) {
        switch (which % 6) {
            case 0 -> publish();
            case 1 -> claim();
            case 2 -> carryOut();
            case 3 -> consume();
            case 4 -> life.shell.due().poll(kind, 10);
            default -> life.shell.sweep().sweep(kind, 10);
        }
    }

    private void publish() {
        List<Publisher.Pending<?>> batch = List.copyOf(life.toPublish.values());
        life.toPublish.clear();
        life.shell.publisher().publish(batch);
    }

    private void claim() {
        String id = life.toCall.poll();
        if (id != null) {
            life.shell.calls().claim(kind, id).forEach(c -> life.claimed.add(new Claimed(id, c)));
        }
    }

    private void carryOut() {
        Claimed one = life.claimed.poll();
        if (one != null) {
            life.shell.calls().carryOut(kind, one.document(), "here", one.call());
        }
    }

    private void consume() {
        MemoryBroker.Polled polled = broker.poll(name, reads);
        life.shell.batch().take(polled.records());
        faults.maybeCrash(40);
        broker.commit(name, polled.upTo());
    }
}
