package org.handrail.bench;

import java.time.Instant;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.kafka.CloudEventsWire;
import org.handrail.schemas.PublishedLanguage;

/**
 * What is consumed: for each of many subjects a stream of answered instruments, the streams mixed as time would mix them.
 *
 * @param subjects documents of a round @param each events of each
 */
record Workload(int subjects, int each) {

    static final String TYPE = "org.handrail.intake.InstrumentAnswered.v1";
    private static final Instant WHEN = Instant.parse("2026-03-02T10:02:00Z");

    int events() {
        return subjects * each;
    }

    /** Sends one round's events and waits until the broker has them. */
    void send(String brokers, String topic, int round, LongConsumer progress) {
        CloudEventsWire wire = new CloudEventsWire();
        String data = PublishedLanguage.examples(TYPE).stream().filter(e -> e.name().equals("full")).findFirst()
                .orElseThrow().json();
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 5);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int sequence = 1; sequence <= each; sequence++) {
                for (int subject = 0; subject < subjects; subject++) {
                    producer.send(record(wire, topic, "ep-%d-%d".formatted(round, subject), sequence, data));
                }
                progress.accept((long) sequence * subjects);
            }
        }
    }

    private static ProducerRecord<String, byte[]> record(CloudEventsWire wire, String topic, String subject, int sequence,
                                                         String data) {
        String stream = "/intake/episodes/" + subject;
        Incoming record = wire.write(new Envelope(id(stream, sequence), TYPE, stream, sequence,
                sequence == 1 ? null : id(stream, sequence - 1), subject, WHEN, "riverside", "p-nurse", "c-" + sequence,
                "c-" + subject, "00-%032x-%016x-01".formatted(subject.hashCode() & 0xffffffffL, sequence), data), topic);
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(topic, subject, record.value());
        record.headers().forEach(header -> sent.headers().add(header.name(), header.value()));
        return sent;
    }

    private static String id(String stream, int sequence) {
        return stream + "#" + sequence;
    }
}
