package org.handrail.runtime.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.lampservice.PlainWire;
import org.handrail.runtime.lampservice.Running;
import org.handrail.runtime.observe.Traces;
import org.handrail.runtime.port.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeersTest {

    private static final Time TIME = new Time() {
        @Override
        public Instant care() {
            return Instant.now();
        }

        @Override
        public Instant wall() {
            return Instant.now();
        }
    };

    private final Stand stand = new Stand();
    private final String lamp = "lamp-" + UUID.randomUUID();

    @AfterEach
    void close() {
        stand.close();
    }

    private Peers peers() {
        Map<String, String> peers = new HashMap<>(Map.of("lamps", "http://127.0.0.1:" + Running.port(),
                "stand", stand.url(), "nobody", "http://127.0.0.1:1"));
        return new Peers(new Addresses(Map.of("stranger", stand.url()), peers), new ServiceToken(Clients.create(),
                URI.create(Running.ISSUER.url() + "/token"), "session", null, TIME));
    }

    private void light() {
        assertThat(Running.ask("POST", "/clinics/riverside/lamps/" + lamp, Running.NURSE,
                "{\"at\": \"2026-03-02T09:00:00Z\", \"level\": 1, \"count\": 1, \"bright\": true}",
                "Idempotency-Key", "key-00001").status()).isEqualTo(201);
    }

    @Test
    void a_producer_sends_again_what_is_missing() {
        light();
        List<Incoming> again = new HttpProducers(peers()).eventsFrom("/lamps/lamps/" + lamp, 1);

        assertThat(again).singleElement().satisfies(record -> {
            assertThat(record.origin()).isEqualTo("re-sent:/lamps/lamps/" + lamp + "/1");
            assertThat(new PlainWire().read(record).type()).isEqualTo("org.handrail.lamps.SwitchedOn.v1");
        });
    }

    @Test
    void a_producer_that_cannot_answer_has_sent_nothing() {
        HttpProducers producers = new HttpProducers(peers());
        assertThat(producers.eventsFrom("/nobody/x", 1)).isEmpty();
        assertThat(producers.eventsFrom("/unknown/x", 1)).isEmpty();
        assertThat(producers.eventsFrom("/stranger/x", 1)).isEmpty();
        stand.then(Stand.status(500, ""), Stand.status(200, "Maria"), Stand.status(200, "{}"), Stand.loseReply());
        for (int i = 0; i < 4; i++) {
            assertThat(producers.eventsFrom("/stand/x", 1)).isEmpty();
        }
    }

    @Test
    void a_producer_that_gave_no_answer_is_left_alone_for_a_while() {
        stand.always(Stand.loseReply());
        HttpProducers producers = new HttpProducers(peers());
        assertThat(producers.eventsFrom("/stand/things/a", 1)).isEmpty();
        int asked = stand.asked.size();
        assertThat(asked).isPositive();
        assertThat(producers.eventsFrom("/stand/things/b", 1)).isEmpty();
        assertThat(stand.asked).hasSize(asked);
    }

    @Test
    void the_trace_goes_along_with_a_question() throws Exception {
        peers().get("stand", "/x", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01").get();
        assertThat(stand.asked.getFirst().traceparent()).contains("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void several_services_are_asked_at_once_and_the_slow_one_is_not_waited_for() {
        light();
        stand.always(stand.hang());
        long begin = System.nanoTime();
        Map<String, Optional<Map<String, Object>>> answers = new PeerQueries(peers(), Traces.NONE).ask(Map.of(
                "lamps", "/lamps/" + lamp + "/standing", "stand", "/x", "nobody", "/x", "unknown", "/x"),
                Duration.ofMillis(800));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        assertThat(answers.get("lamps").orElseThrow()).containsEntry("lit", true);
        assertThat(answers.get("stand")).isEmpty();
        assertThat(answers.get("nobody")).isEmpty();
        assertThat(answers.get("unknown")).isEmpty();
    }

    @Test
    void a_service_that_knows_of_nothing_has_answered() {
        assertThat(new PeerQueries(peers(), Traces.NONE).ask(Map.of("lamps", "/lamps/absent/standing")).get("lamps"))
                .hasValue(Map.of());
    }
}
