package org.handrail.runtime.counter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.kafka.CloudEventsWire;

/** Reads and writes a topic's bytes directly, past every rule. */
public final class RawTopic implements AutoCloseable {

    private final String brokers;
    private final String topic;
    private final KafkaProducer<String, byte[]> producer;

    public RawTopic(String brokers, String topic) {
        this.brokers = brokers;
        this.topic = topic;
        this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers, "linger.ms", 50),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** An event of a counter's stream as its service would send it. */
    public static Envelope added(String counter, long sequence, int by) {
        return event(counter, sequence, "{\"clinic\":\"riverside\",\"by\":" + by + ",\"total\":0}");
    }

    public static Envelope event(String counter, long sequence, String data) {
        String stream = "/counter/counters/" + counter;
        return new Envelope(stream + "#" + sequence, Counter.ADDED, stream, sequence,
                sequence == 1 ? null : stream + "#" + (sequence - 1), counter, Instant.parse("2026-03-02T08:00:00Z"),
                "riverside", "p-1", "c", "corr", null, data);
    }

    public static Incoming incoming(Envelope event) {
        return new CloudEventsWire().write(event, "healed");
    }

    /** Sends all in one go, so that they come in as few polls as can be. */
    public void send(List<ProducerRecord<String, byte[]>> records) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        records.forEach(r -> sent.add(producer.send(r)));
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    public ProducerRecord<String, byte[]> record(Envelope event) {
        Incoming incoming = incoming(event);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, event.subject(), incoming.value());
        incoming.headers().forEach(h -> record.headers().add(h.name(), h.value()));
        return record;
    }

    public ProducerRecord<String, byte[]> garbage(String key) {
        return new ProducerRecord<>(topic, key, new byte[] {-1, 0, 42});
    }

    public ProducerRecord<String, byte[]> nothing(String key) {
        return new ProducerRecord<>(topic, key, null);
    }

    /** What the topic holds of one key, with its headers. */
    public List<ConsumerRecord<String, byte[]>> all(String key) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(new HashMap<>(Map.of("bootstrap.servers",
                brokers)), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> {
                    if (key.equals(r.key())) {
                        found.add(r);
                    }
                });
            }
            return found;
        }
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
