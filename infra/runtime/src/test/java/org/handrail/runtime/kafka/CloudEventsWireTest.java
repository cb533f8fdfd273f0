package org.handrail.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.event.Incoming.RawHeader;
import org.handrail.runtime.port.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsWireTest {

    private static final Envelope EVENT = new Envelope("/session/episodes/ep-1#3-abc", "org.handrail.session.DoseHeld.v1",
            "/session/episodes/ep-1", 3, "/session/episodes/ep-1#2-def", "ep-1",
            Instant.parse("2026-03-02T08:00:00.123Z"), "riverside", "p-1", "c-1", "corr-1",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "{\"visit\":\"v1\"}");

    private final Wire wire = new CloudEventsWire();

    @Test
    void an_event_comes_back_as_it_went() throws Exception {
        assertThat(wire.read(wire.write(EVENT, "t/0/1"))).isEqualTo(EVENT);
    }

    @Test
    void it_goes_as_a_cloud_event_in_binary_mode() {
        Incoming record = wire.write(EVENT, "t/0/1");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_source")).isEqualTo("/session/episodes/ep-1");
        assertThat(header(record, "ce_sequence")).isEqualTo("000000000003");
        assertThat(header(record, "ce_partitionkey")).isEqualTo("ep-1");
        assertThat(header(record, "ce_time")).isEqualTo("2026-03-02T08:00:00.123Z");
        assertThat(header(record, "ce_dataschema")).isEqualTo("urn:handrail:schema:org.handrail.session.DoseHeld.v1");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"visit\":\"v1\"}");
    }

    @Test
    void the_first_of_a_stream_has_no_previous() throws Exception {
        Envelope first = new Envelope("i", "t.v1", "/s/1", 1, null, "1", EVENT.time(), "riverside", null, null, null,
                null, "{}");
        assertThat(wire.read(wire.write(first, "o"))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_sequence",
        "ce_clinicid", "ce_time"})
    void a_record_without_what_the_shell_needs_is_unreadable(String missing) {
        Incoming record = wire.write(EVENT, "o");
        List<RawHeader> less = record.headers().stream().filter(h -> !h.name().equals(missing)).toList();
        assertThatThrownBy(() -> wire.read(new Incoming("o", less, record.value()))).isInstanceOf(Wire.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({"ce_sequence, 0", "ce_sequence, -1", "ce_sequence, 1e3", "ce_sequence, ''", "ce_time, yesterday",
        "ce_source, 'a b'", "ce_specversion, 7.0", "ce_sequence, 99999999999999999999"})
    void a_record_with_a_malformed_attribute_is_unreadable_and_the_value_is_not_repeated(String name, String value) {
        Incoming record = wire.write(EVENT, "o");
        List<RawHeader> changed = new ArrayList<>(record.headers());
        changed.removeIf(h -> h.name().equals(name));
        changed.add(new RawHeader(name, value.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> wire.read(new Incoming("o", changed, record.value())))
                .isInstanceOf(Wire.Unreadable.class)
                .message().satisfies(text -> assertThat(value.isEmpty() || !text.contains(value)).isTrue());
    }

    @Test
    void bytes_without_headers_are_unreadable() {
        assertThatThrownBy(() -> wire.read(new Incoming("o", List.of(), new byte[] {-1, 0, 3})))
                .isInstanceOf(Wire.Unreadable.class);
        assertThatThrownBy(() -> wire.read(new Incoming("o", List.of(new RawHeader("content-type",
                "application/cloudevents+json".getBytes(StandardCharsets.UTF_8))), new byte[0])))
                .isInstanceOf(Wire.Unreadable.class);
    }

    @Test
    void data_is_held_to_the_published_schema() {
        assertThat(wire.problems("org.handrail.session.PatientArrived.v1",
                "{\"visit\":\"v1\",\"occurredAt\":\"2026-03-02T08:00:00Z\"}")).isEmpty();
        assertThat(wire.problems("org.handrail.session.PatientArrived.v1", "{\"visit\":17}")).isNotEmpty()
                .noneMatch(p -> p.contains("17"));
        assertThat(wire.problems("org.handrail.session.PatientArrived.v1", "")).isNotEmpty();
        assertThat(wire.problems("org.handrail.session.NotThere.v1", "{}")).containsExactly("no schema is published");
    }

    private static String header(Incoming record, String name) {
        return record.headers().stream().filter(h -> h.name().equals(name)).findFirst()
                .map(h -> new String(h.value(), StandardCharsets.UTF_8)).orElse(null);
    }
}
