package org.handrail.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.document.BlockedStream.Reason;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.port.Wire;
import org.handrail.runtime.shell.Counters;
import org.handrail.runtime.shell.HandOver;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.shell.Shell;
import org.handrail.runtime.shell.Zones;
import org.junit.jupiter.api.Test;

/** A kind that notes every event whatever its name, those of detail streams too. */
class NotingEverythingTest {

    private static final String UNKNOWN = "org.handrail.other.Thing.v2";

    private final MemoryStore store = new MemoryStore(calm());
    private final Kind<List<String>, String, String> kind = builder().hearsDetail()
            .reactsToAny((envelope, data) -> envelope.name() + data.get("x")).build();
    private final Shell shell = shell(kind);

    @Test
    void notes_every_name_of_the_main_and_of_the_detail_stream() {
        shell.batch().take(List.of(record("/other/things/t", 1, "org.handrail.other.Made.v1"),
                record("/other/things/t/detail", 1, "org.handrail.other.Seen.v1")));

        assertThat(doc().state()).containsExactly("org.handrail.other.Made7", "org.handrail.other.Seen7");
    }

    @Test
    void a_reaction_with_a_name_goes_before() {
        Kind<List<String>, String, String> both = builder()
                .reacts("org.handrail.other.Made.v1", Object.class, (e, d) -> "named")
                .reactsToAny((e, d) -> "any").build();

        shell(both).batch().take(List.of(record("/other/things/t", 1, "org.handrail.other.Made.v1")));

        assertThat(doc().state()).containsExactly("named");
    }

    @Test
    void what_no_schema_describes_stays_unread_and_holds_its_stream() {
        shell.batch().take(List.of(record("/other/things/t", 1, UNKNOWN),
                record("/other/things/t/detail", 1, "org.handrail.other.Seen.v1")));

        assertThat(doc().state()).containsExactly("org.handrail.other.Seen7");
        assertThat(doc().blocked()).singleElement().satisfies(b -> {
            assertThat(b.stream()).isEqualTo("/other/things/t");
            assertThat(b.reason()).isEqualTo(Reason.UNREADABLE);
        });
        assertThat(store.count()).isOne();
    }

    @Test
    void who_did_not_ask_for_details_hears_none() {
        Kind<List<String>, String, String> main = builder().build();

        assertThat(main.hears("/other/things/t")).isTrue();
        assertThat(main.hears("/other/things/t/detail")).isFalse();
        assertThat(kind.hears("/other/things/t/detail")).isTrue();
        assertThat(kind.hears("/another/things/t/detail")).isFalse();
    }

    private Doc<List<String>> doc() {
        return store.load(kind, List.of("t")).get("t");
    }

    private static Incoming record(String stream, long sequence, String type) {
        Envelope event = new Envelope(stream + "#" + sequence, type, stream, sequence, null, "t", Instant.EPOCH, "here",
                "p-1", "c-1", "c-1", null, "{\"x\":7}");
        return new Incoming(event.id(), List.of(), Json.write(event).getBytes(StandardCharsets.UTF_8));
    }

    private Shell shell(Kind<?, ?, ?> kind) {
        Time time = new Time() {
            @Override
            public Instant care() {
                return Instant.EPOCH;
            }

            @Override
            public Instant wall() {
                return Instant.EPOCH;
            }
        };
        HandOver nobody = new HandOver() {
            @Override
            public void publish(Kind<?, ?, ?> k, Doc<?> doc) {
                throw new AssertionError("nothing is published here");
            }

            @Override
            public void call(Kind<?, ?, ?> k, Doc<?> doc) {
                throw new AssertionError("nobody is called here");
            }
        };
        return new Shell(List.of(kind), new Shell.Ports(store, store, store, posts -> List.of(), null,
                (stream, from) -> List.of(), (services, question) -> true, new KnowsOneVersion(), time, nobody),
                new Zones(ZoneOffset.UTC, Map.of()), new Counters(new SimpleMeterRegistry()));
    }

    private static Faults calm() {
        Faults none = new Faults(1);
        none.stop();
        return none;
    }

    @SuppressWarnings("unchecked") // a list of texts, as its decider makes it
    private static Kind.Builder<List<String>, String, String> builder() {
        return Kind.of("everything", (Class<List<String>>) (Class<?>) List.class, new Everything(),
                new EventTypes<String>().internal(String.class)).hears("/other/things/");
    }

    private static final class Everything implements Decider<List<String>, String, String> {
        @Override
        public List<String> initial(String id) {
            return List.of();
        }

        @Override
        public Decision<String> decide(List<String> state, String command, Context context) {
            return Decision.accepted(command);
        }

        @Override
        public List<String> evolve(List<String> state, String event) {
            List<String> more = new ArrayList<>(state);
            more.add(event);
            return List.copyOf(more);
        }
    }

    private static final class KnowsOneVersion implements Wire {
        private final PlainWire plain = new PlainWire();

        @Override
        public Envelope read(Incoming record) throws Unreadable {
            return plain.read(record);
        }

        @Override
        public Incoming write(Envelope event, String origin) {
            return plain.write(event, origin);
        }

        @Override
        public List<String> problems(String type, String data) {
            return type.endsWith(".v1") ? List.of() : List.of("no schema is published");
        }
    }
}
