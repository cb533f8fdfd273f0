package org.handrail.runtime.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import org.bson.Document;
import org.handrail.runtime.document.OutboxEntry;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Lane;
import org.handrail.runtime.shell.Json;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private static final Envelope FULL = new Envelope("/things/t-1#2-x", "org.handrail.things.Made.v1", "/things/t-1", 2,
            "/things/t-1#1-x", "t-1", Instant.parse("2026-03-02T10:02:00.000000001Z"), "riverside", "p-1", "cause", "corr",
            "00-1-2-01", "{\"a\":1}");
    private static final Envelope BARE = new Envelope("/things/t-1#1-x", "org.handrail.things.Made.v1", "/things/t-1", 1,
            null, "t-1", Instant.parse("2026-03-02T10:02:00Z"), "riverside", null, null, null, null, "{}");

    @Test
    void an_event_is_stored_as_the_mapper_would_store_it_and_comes_back_as_it_was() {
        for (Envelope event : new Envelope[] {FULL, BARE}) {
            assertThat(EventCodec.write(event)).isEqualTo(new Document(Json.map(event)));
            assertThat(EventCodec.event(EventCodec.write(event))).isEqualTo(event);
            OutboxEntry entry = new OutboxEntry(7, Lane.DETAIL, event);
            assertThat(EventCodec.entry(EventCodec.write(entry))).isEqualTo(entry);
        }
    }

    @Test
    void no_field_of_an_event_is_forgotten() {
        assertThat(EventCodec.write(FULL).keySet()).containsExactlyElementsOf(
                Arrays.stream(Envelope.class.getRecordComponents()).map(RecordComponent::getName).toList());
    }
}
