package org.handrail.runtime.shell;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.Tombstone;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.simulation.Calm;

/** A consumer that writes down what it was told, with a memory store and no faults, for the tests of receiving. */
final class Receptionist implements Time {

    record State(List<String> items) {
    }

    record Theirs(String item) {
    }

    /** Refuses the item {@code refuse}, and throws at {@code throw} and wherever {@code throw-…} tells it to. */
    static final class WritesDown implements Decider<State, String, String> {

        /** Items at which this build's rules for deadlines fail. */
        private Set<String> odd = Set.of();

        @Override
        public State initial(String id) {
            return new State(List.of());
        }

        @Override
        public Decision<String> decide(State state, String item, Context context) {
            if (item.equals("throw")) {
                throw new IllegalArgumentException("as told");
            }
            return item.equals("refuse") ? Decision.refused(Refusal.notNow("as-told", "As told."))
                    : Decision.accepted(item);
        }

        @Override
        public State evolve(State state, String item) {
            List<String> more = new ArrayList<>(state.items);
            more.add(item);
            return new State(List.copyOf(more));
        }

        @Override
        public List<Obligation> obligations(State state, Context context) {
            fail(state, "throw-obligations");
            if (state.items.stream().anyMatch(odd::contains)) {
                throw new IllegalArgumentException("odd");
            }
            return List.of();
        }

        @Override
        public Optional<Instant> leaseEnds(State state) {
            fail(state, "throw-lease");
            return Optional.empty();
        }

        @Override
        public List<Call> effects(State state, String item) {
            fail(state, "throw-effects");
            return List.of();
        }

        static String clinicOf(State state) {
            fail(state, "throw-clinic");
            return null;
        }

        private static void fail(State state, String item) {
            if (state.items.contains(item)) {
                throw new IllegalArgumentException("as told");
            }
        }
    }

    /** An event as it came. */
    record Got(Envelope event) {
        Incoming record() {
            return Calm.WIRE.write(event, event.id() + "@" + Digest.shortOf(event.data(), event.type()));
        }

        Got withData(String data) {
            return new Got(new Envelope(event.id(), event.type(), event.stream(), event.sequence(), event.previous(),
                    event.subject(), event.time(), event.clinic(), event.actor(), event.causation(),
                    event.correlation(), event.traceparent(), data));
        }

        Got withType(String type) {
            return new Got(new Envelope(event.id(), type, event.stream(), event.sequence(), event.previous(),
                    event.subject(), event.time(), event.clinic(), event.actor(), event.causation(),
                    event.correlation(), event.traceparent(), event.data()));
        }
    }

    private static final String SUBJECT = "thing";
    private static final Caller ADMINISTRATOR = new Caller("p-administrator", Set.of("administrator"), Set.of("*"));

    private final Calm ports = new Calm();
    private final WritesDown decider = new WritesDown();
    private Kind<State, String, String> kind = kind(false);
    private Shell shell = shell();
    private Instant wall = Instant.parse("2026-03-02T14:00:00Z");
    private List<Got> producer = List.of();
    private int questions;

    private Kind<State, String, String> kind(boolean knowsV2) {
        var builder = Kind.of("heard", State.class, decider, new EventTypes<String>().internal(String.class))
                .hears("/tally/things/").belongsTo(WritesDown::clinicOf)
                .reacts("org.handrail.tally.Added.v1", Theirs.class, (e, d) -> d.item());
        return (knowsV2 ? builder.reacts("org.handrail.tally.Added.v2", Theirs.class, (e, d) -> d.item()) : builder)
                .build();
    }

    private Shell shell() {
        Outside nobody = new Outside() {
            @Override
            public Outcome call(Call call, Attempt attempt) {
                return new Outcome.Rejected("nobody");
            }

            @Override
            public Duration timeout(String partner) {
                return Duration.ofSeconds(1);
            }
        };
        return new Shell(List.of(kind), ports.with(nobody, this::asked, this), new Zones(ZoneOffset.UTC, Map.of()),
                new Counters(new SimpleMeterRegistry()));
    }

    private List<Incoming> asked(String stream, long from) {
        questions++;
        return producer.stream().filter(g -> g.event().stream().equals(stream) && g.event().sequence() >= from)
                .limit(200).map(Got::record).toList();
    }

    List<Got> chain(String... items) {
        return chainOf(SUBJECT, items);
    }

    List<Got> chainOf(String subject, String... items) {
        List<Got> chain = new ArrayList<>();
        String previous = null;
        for (String item : items) {
            String stream = "/tally/things/" + subject;
            String data = Json.write(new Theirs(item));
            String id = stream + "#" + (chain.size() + 1) + "-" + Digest.shortOf(previous, data);
            chain.add(new Got(new Envelope(id, "org.handrail.tally.Added.v1", stream, chain.size() + 1, previous,
                    subject, wall, "here", "p-1", "c-1", "c-1", null, data)));
            previous = id;
        }
        return chain;
    }

    static Incoming garbage() {
        return new Incoming("t/0/7", List.of(), "not an event".getBytes(StandardCharsets.UTF_8));
    }

    void take(List<Got> events) {
        shell.batch().take(events.stream().map(Got::record).toList());
    }

    void takeRaw(Incoming... records) {
        shell.batch().take(List.of(records));
    }

    void producerHas(List<Got> events) {
        producer = events;
    }

    Receptionist afterMillis(long millis) {
        wall = wall.plusMillis(millis);
        return this;
    }

    void sweep() {
        shell.sweep().sweep(kind, 10);
    }

    Receptionist newerBuild() {
        kind = kind(true);
        shell = shell();
        return this;
    }

    /** From now on the build can't tell the deadlines of a state with one of these. */
    void findsOdd(String... items) {
        decider.odd = Set.of(items);
    }

    /** From now on the build can't read these documents. */
    void canNotRead(String... subjects) {
        ports.unreadable(subjects);
    }

    void starts() {
        shell.batch().takeAgain(10);
    }

    void retryBlocked() {
        shell.obstacles().retryAll(10);
    }

    void skip(String reason) {
        assertTrue(shell.obstacles().skip(blocked().getFirst().stream(), SUBJECT, ADMINISTRATOR, reason));
    }

    void adopt(String reason) {
        assertTrue(shell.obstacles().adopt(blocked().getFirst().stream(), SUBJECT, ADMINISTRATOR, reason));
    }

    private static void assertTrue(boolean done) {
        if (!done) {
            throw new AssertionError("there was no such stream");
        }
    }

    List<String> applied() {
        return appliedTo(SUBJECT);
    }

    List<String> appliedTo(String subject) {
        return doc(subject).state().items();
    }

    List<BlockedStream> blocked() {
        return doc(SUBJECT).blocked();
    }

    List<Tombstone> tombstones() {
        return doc(SUBJECT).tombstones();
    }

    long deadLetters() {
        return ports.deadLetters();
    }

    int questions() {
        return questions;
    }

    private Doc<State> doc(String subject) {
        return ports.load(kind, subject).orElse(Doc.fresh(subject, new State(List.of())));
    }

    @Override
    public Instant care() {
        return wall;
    }

    @Override
    public Instant wall() {
        return wall;
    }
}
