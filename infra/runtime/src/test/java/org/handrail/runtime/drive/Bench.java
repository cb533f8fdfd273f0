package org.handrail.runtime.drive;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handrail.runtime.clock.ManualTime;
import org.handrail.runtime.counter.Counter;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.kafka.CloudEventsWire;
import org.handrail.runtime.mongo.MongoArchive;
import org.handrail.runtime.mongo.MongoDeadLetters;
import org.handrail.runtime.mongo.MongoDocuments;
import org.handrail.runtime.mongo.StoreCollections;
import org.handrail.runtime.mongo.Stores;
import org.handrail.runtime.port.EventLog;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Counters;
import org.handrail.runtime.shell.Request;
import org.handrail.runtime.shell.Shell;
import org.handrail.runtime.shell.Zones;

/** A counter's shell on an embedded store with real drivers, a broker that can be switched off, and a manual clock. */
public final class Bench implements AutoCloseable {

    public static final Kind<Counter.Count, Counter.Command, Counter.Event> COUNTERS = Counter.kind();

    private final Stores.Store store = Stores.embedded();
    public final MongoDocuments documents = new MongoDocuments(new StoreCollections(store.template()));
    public final ManualTime time;
    public final List<Envelope> log = new CopyOnWriteArrayList<>();
    public volatile boolean brokerAway;
    public final PublishDriver publishing = new PublishDriver();
    public final CallDriver calling;
    public final Shell shell;

    public Bench(ManualTime time, Outside outside, int lane) {
        this(time, outside, lane, 10_000);
    }

    public Bench(ManualTime time, Outside outside, int lane, int waiting) {
        this.time = time;
        this.calling = new CallDriver(lane, waiting);
        StoreCollections collections = new StoreCollections(store.template());
        this.shell = new Shell(List.of(COUNTERS), new Shell.Ports(documents, new MongoArchive(collections),
                new MongoDeadLetters(collections), this::append, outside, (stream, from) -> List.of(),
                (services, question) -> true, new CloudEventsWire(), time, new InTray(publishing, calling)),
                new Zones(ZoneId.of("UTC"), Map.of()), new Counters(new SimpleMeterRegistry()));
        publishing.drives(shell.publisher());
        calling.drives(shell.calls());
        publishing.start();
        calling.start();
    }

    private List<Integer> append(List<List<EventLog.Post>> lists) {
        if (brokerAway) {
            return lists.stream().map(l -> 0).toList();
        }
        lists.forEach(l -> l.forEach(p -> log.add(p.event())));
        return lists.stream().map(List::size).toList();
    }

    public void handle(String id, Counter.Command command) {
        shell.commands().handle(COUNTERS, id, new Request<>(new Caller("p-1", Set.of(), Set.of("*")), null, null,
                "riverside", "corr", null, command));
    }

    public Doc<Counter.Count> counter(String id) {
        return documents.load(COUNTERS, List.of(id)).get(id);
    }

    @Override
    public void close() {
        calling.stop();
        publishing.stop();
        store.end().run();
    }
}
