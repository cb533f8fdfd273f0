package org.handrail.runtime.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.handrail.runtime.event.Envelope;

/** An envelope as a Kafka record: CloudEvents 1.0 in binary mode, keyed by subject. */
final class CloudEventRecords {

    private CloudEventRecords() {
    }

    static ProducerRecord<String, byte[]> of(String topic, Envelope event) {
        return KafkaMessageFactory.<String>createWriter(topic, event.subject()).writeBinary(cloudEvent(event));
    }

    private static CloudEvent cloudEvent(Envelope event) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withType(event.type())
                .withSource(URI.create(event.stream()))
                .withSubject(event.subject())
                .withTime(OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC))
                .withData("application/json", URI.create("urn:handrail:schema:" + event.type()),
                        event.data().getBytes(StandardCharsets.UTF_8))
                .withExtension(Attributes.PARTITION_KEY, event.subject())
                .withExtension(Attributes.SEQUENCE, "%012d".formatted(event.sequence()));
        extension(builder, Attributes.PREVIOUS, event.previous());
        extension(builder, Attributes.CLINIC, event.clinic());
        extension(builder, Attributes.ACTOR, event.actor());
        extension(builder, Attributes.CAUSATION, event.causation());
        extension(builder, Attributes.CORRELATION, event.correlation());
        extension(builder, Attributes.TRACE_PARENT, event.traceparent());
        return builder.build();
    }

    private static void extension(CloudEventBuilder builder, String name, String value) {
        if (value != null) {
            builder.withExtension(name, value);
        }
    }
}
