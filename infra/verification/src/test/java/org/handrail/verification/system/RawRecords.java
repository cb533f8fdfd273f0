package org.handrail.verification.system;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handrail.local.launcher.Running;
import org.handrail.simulator.outside.Topics;

/** Bytes written straight to a topic, as a faulty or newer producer might. */
final class RawRecords {

    private RawRecords() {
    }

    /** The next event of a stream, of a version that nobody knows yet. */
    static void unknownVersionAfter(Running system, Topics.Event last) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(last.topic(),
                last.subject().getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8));
        last.headers().forEach((name, value) -> record.headers().add(name, (switch (name) {
            case "ce_id" -> last.stream() + "#" + (last.sequence() + 1) + "-from-the-future";
            case "ce_type" -> "org.handrail.session.SessionCompleted.v9";
            case "ce_dataschema" -> "urn:handrail:schema:org.handrail.session.SessionCompleted.v9";
            case "ce_sequence" -> "%012d".formatted(last.sequence() + 1);
            default -> value;
        }).getBytes(StandardCharsets.UTF_8)));
        record.headers().remove("ce_previous");
        record.headers().add("ce_previous", last.id().getBytes(StandardCharsets.UTF_8));
        send(system, record);
    }

    /** A record that says nothing of itself. */
    static void ofNobody(Running system, String topic) {
        send(system, new ProducerRecord<>(topic, "?".getBytes(StandardCharsets.UTF_8)));
    }

    private static void send(Running system, ProducerRecord<byte[], byte[]> record) {
        Map<String, Object> settings = Map.of("bootstrap.servers", system.brokers());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
