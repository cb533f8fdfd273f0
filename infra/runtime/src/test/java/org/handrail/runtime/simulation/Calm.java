package org.handrail.runtime.simulation;

import java.util.List;
import java.util.Optional;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.port.Producers;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.port.Wire;
import org.handrail.runtime.shell.HandOver;
import org.handrail.runtime.shell.Shell;

/** The memory ports without faults, for tests that are about one rule and not about luck. */
public final class Calm {

    public static final Wire WIRE = new PlainWire();

    private final Faults none = new Faults(0);
    private final MemoryStore store = new MemoryStore(none);
    private final MemoryBroker broker = new MemoryBroker(none);

    public Calm() {
        none.stop();
    }

    /** Ports on which nothing is handed over: the test drives each step itself. */
    public Shell.Ports with(Outside outside, Producers producers, Time time) {
        HandOver nobody = new HandOver() {
            @Override
            public void publish(Kind<?, ?, ?> kind, Doc<?> doc) {
                // The test publishes when it wants to.
            }

            @Override
            public void call(Kind<?, ?, ?> kind, Doc<?> doc) {
                // The test calls when it wants to.
            }
        };
        return new Shell.Ports(store, store, store, broker, outside, producers, (services, question) -> true, WIRE, time,
                nobody);
    }

    public <S> Optional<Doc<S>> load(Kind<S, ?, ?> kind, String id) {
        return Optional.ofNullable(store.load(kind, List.of(id)).get(id));
    }

    /** @param ids the documents that no build which asks from now on can read */
    public void unreadable(String... ids) {
        store.unreadable.clear();
        store.unreadable.addAll(List.of(ids));
    }

    public long deadLetters() {
        return store.count();
    }
}
