package org.handrail.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.BlockedStream.Reason;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.DeadLetters.DeadLetter;
import org.handrail.runtime.lampservice.PlainWire;
import org.handrail.runtime.lampservice.Running;
import org.handrail.runtime.lampservice.Running.Reply;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.testkit.Lamp;
import org.junit.jupiter.api.Test;

class ObstaclesAndStreamsTest {

    private static final String BODY = """
            {"at": "2026-03-02T09:00:00-05:00", "level": 3, "count": 1, "bright": true}""";
    private static final String ADMINISTRATOR = Running.ISSUER.token("administrator", "p-admin", "riverside");

    private final String lamp = "lamp-" + UUID.randomUUID();
    private final String stream = "/switches/" + lamp;

    private void block() {
        Envelope event = new Envelope(stream + "#1-x", "org.handrail.switches.Pressed.v9", stream, 1, null, lamp,
                Instant.EPOCH, "riverside", "p-1", "c", "c", null, "{\"secret\": \"Maria\"}");
        Incoming record = new PlainWire().write(event, "switches/0/7");
        Kind<Lamp.State, ?, ?> lamps = lamps();
        Doc<Lamp.State> d = Doc.fresh(lamp, new Lamp.State(lamp, null, false));
        Running.store().put(lamps, new Doc<>(lamp, 1, "riverside", d.state(), List.of(), 0, 0, List.of(), List.of(),
                List.of(new BlockedStream(stream, Reason.UNKNOWN_VERSION, event.type(), Instant.EPOCH, null, 0, 1,
                        List.of(record))), List.of(), List.of(), List.of(), List.of(), null, false, null, null, "1"));
    }

    @SuppressWarnings("unchecked") // there is one kind
    private static Kind<Lamp.State, ?, ?> lamps() {
        return Running.SERVICE.getBean(Kind.class);
    }

    private Reply decide(String way, String reason, String token) {
        return Running.ask("POST", "/blocked/" + way, token,
                Json.write(Map.of("document", lamp, "stream", stream, "reason", reason)));
    }

    @Test
    void a_blocked_stream_is_seen_without_its_content() {
        block();
        Reply seen = Running.ask("GET", "/blocked", ADMINISTRATOR, null);

        assertThat(seen.text()).contains(stream, "UNKNOWN_VERSION", "\"waiting\":1").doesNotContain("Maria", "secret");
        assertThat(Running.ask("GET", "/blocked", Running.ISSUER.token("administrator", "p-2", "hillside"), null).json())
                .containsEntry("blocked", List.of());
    }

    @Test
    void a_named_person_skips_a_record_with_a_reason() {
        block();
        assertThat(decide("skips", "Because Maria said so", ADMINISTRATOR).text()).contains("\"field\":\"/reason\"");
        assertThat(decide("skips", "too-old", Running.ISSUER.token("administrator", "p-2", "hillside")).status())
                .isEqualTo(404);
        assertThat(decide("skips", "too-old", ADMINISTRATOR).status()).isEqualTo(200);
        assertThat(decide("skips", "too-old", ADMINISTRATOR).status()).isEqualTo(404);
        assertThat(Running.store().load(lamps(), List.of(lamp)).get(lamp).tombstones())
                .anyMatch(t -> t.by().equals("p-admin") && t.reason().equals("too-old"));
    }

    @Test
    void a_record_that_could_not_be_read_is_listed_without_its_content_until_a_named_person_settles_it() {
        String origin = "switches/0/" + stream.hashCode();
        Incoming record = new Incoming(origin, List.of(), "{\"secret\": \"Maria\"}".getBytes(StandardCharsets.UTF_8));
        Running.SERVICE.getBean(DeadLetters.class).keep(List.of(new DeadLetter(origin, "attributes:id", record)));

        assertThat(Running.ask("GET", "/dead-letters", ADMINISTRATOR, null).text()).contains(origin, "attributes:id")
                .doesNotContain("Maria");
        assertThat(settle(origin, "Because Maria said so", ADMINISTRATOR).text()).contains("\"field\":\"/reason\"");
        assertThat(settle(origin, "sent-by-mistake", Running.NURSE).status()).isEqualTo(403);
        assertThat(settle(origin, "sent-by-mistake", ADMINISTRATOR).status()).isEqualTo(200);
        assertThat(settle(origin, "sent-by-mistake", ADMINISTRATOR).status()).isEqualTo(404);
        assertThat(Running.ask("GET", "/dead-letters", ADMINISTRATOR, null).text()).doesNotContain(origin);
    }

    private static Reply settle(String letter, String reason, String token) {
        return Running.ask("POST", "/dead-letters/settlements", token, Json.write(Map.of("id", letter, "reason", reason)));
    }

    @Test
    void a_consumer_gets_what_it_misses_as_it_was_sent() {
        Running.ask("POST", "/clinics/riverside/lamps/" + lamp, Running.NURSE, BODY, "Idempotency-Key", "key-00001");
        String service = Running.ISSUER.serviceToken("session");
        Reply reply = Running.ask("GET", "/streams/events?stream=/lamps/lamps/" + lamp + "&from=1", service, null);

        assertThat((List<?>) reply.json().get("records")).hasSize(1);
        String data = reply.text().replaceAll(".*\"value\":\"([^\"]*)\"\\}\\]\\}$", "$1");
        assertThat(new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8)).startsWith("{\"at\":");
        assertThat(Running.ask("GET", "/streams/events?stream=/lamps/lamps/" + lamp + "&from=2", service, null).json())
                .containsEntry("records", List.of());
        assertThat(Running.ask("GET", "/streams/events?stream=/else/x&from=1", service, null).json())
                .containsEntry("records", List.of());
    }

    @Test
    void a_service_of_another_clinic_gets_nothing_of_this_one() {
        Running.ask("POST", "/clinics/riverside/lamps/" + lamp, Running.NURSE, BODY, "Idempotency-Key", "key-00002");
        String stream = "/streams/events?stream=/lamps/lamps/" + lamp + "&from=1";
        String here = Running.ISSUER.token("service", "ehr-1", "riverside");
        String elsewhere = Running.ISSUER.token("service", "ehr-1", "elsewhere");

        assertThat((List<?>) Running.ask("GET", stream, here, null).json().get("records")).hasSize(1);
        assertThat(Running.ask("GET", stream, elsewhere, null).json()).containsEntry("records", List.of());
    }
}
