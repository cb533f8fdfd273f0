package org.handrail.runtime.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.event.Incoming.RawHeader;
import org.handrail.runtime.port.Wire;
import org.handrail.schemas.SchemaCheck;

/** CloudEvents 1.0 in Kafka's binary mode, with data held to the published schemas. */
public final class CloudEventsWire implements Wire {

    private final BiFunction<String, String, List<String>> schemas;

    /** Checks against the published language; a field it does not know is let through. */
    public CloudEventsWire() {
        this(CloudEventsWire::published);
    }

    /** @param schemas type and data to what is wrong with the data */
    public CloudEventsWire(BiFunction<String, String, List<String>> schemas) {
        this.schemas = schemas;
    }

    @Override
    public Envelope read(Incoming record) throws Unreadable {
        CloudEvent event = cloudEvent(record);
        return new Envelope(event.getId(), event.getType(), event.getSource().toString(), sequence(event),
                text(event, Attributes.PREVIOUS), needed("subject", event.getSubject()),
                needed("time", event.getTime()).toInstant(), needed(Attributes.CLINIC, text(event, Attributes.CLINIC)),
                text(event, Attributes.ACTOR), text(event, Attributes.CAUSATION),
                text(event, Attributes.CORRELATION), text(event, Attributes.TRACE_PARENT), data(event));
    }

    private static CloudEvent cloudEvent(Incoming record) throws Unreadable {
        Headers headers = new RecordHeaders();
        record.headers().forEach(h -> headers.add(h.name(), h.value()));
        try {
            return KafkaMessageFactory.createReader(headers, record.value()).toEvent();
        } catch (CloudEventRWException e) {
            throw new Unreadable(e.getKind().name().toLowerCase(Locale.ROOT));
        } catch (RuntimeException e) {
            throw new Unreadable("not-a-cloud-event");
        }
    }

    private static long sequence(CloudEvent event) throws Unreadable {
        String sequence = needed(Attributes.SEQUENCE, text(event, Attributes.SEQUENCE));
        if (!sequence.matches("0*[1-9][0-9]{0,17}")) {
            throw new Unreadable(Attributes.SEQUENCE);
        }
        return Long.parseLong(sequence);
    }

    private static <T> T needed(String attribute, T value) throws Unreadable {
        if (value == null) {
            throw new Unreadable(attribute);
        }
        return value;
    }

    private static String text(CloudEvent event, String extension) {
        return Objects.toString(event.getExtension(extension), null);
    }

    private static String data(CloudEvent event) {
        return event.getData() == null ? "" : new String(event.getData().toBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public Incoming write(Envelope event, String origin) {
        ProducerRecord<String, byte[]> record = CloudEventRecords.of("none", event);
        List<RawHeader> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new RawHeader(header.key(), header.value()));
        }
        return new Incoming(origin, headers, record.value());
    }

    @Override
    public List<String> problems(String type, String data) {
        return schemas.apply(type, data);
    }

    private static List<String> published(String type, String data) {
        try {
            return SchemaCheck.lenient().problems(type, data);
        } catch (IllegalArgumentException e) {
            return List.of("no schema is published");
        }
    }
}
