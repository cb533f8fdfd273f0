package org.handrail.simulator.outside;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.handrail.local.launcher.Running;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that stands in topics, read by a consumer that knows nothing of the services. */
public final class Topics {

    /** One record with its CloudEvents attributes as text. @param json the data; a missing node when it is no JSON */
    public record Event(String topic, Map<String, String> headers, JsonNode json) {
        private static final List<String> NEEDED = List.of("ce_id", "ce_type", "ce_source", "ce_sequence", "ce_subject",
                "ce_time");

        /** Whether it can be told what this is: a record of somebody else may lack anything. Services keep those as dead letters. */
        boolean whole() {
            return headers.keySet().containsAll(NEEDED);
        }

        public String id() {
            return headers.get("ce_id");
        }

        public String type() {
            return headers.get("ce_type");
        }

        public String stream() {
            return headers.get("ce_source");
        }

        public long sequence() {
            return Long.parseLong(headers.get("ce_sequence"));
        }

        public String cause() {
            return headers.get("ce_causationid");
        }

        /** The type without service and version: {@code DoseHeld}. */
        public String name() {
            return type().replaceFirst("^org\\.handrail\\.[a-z]+\\.", "").replaceFirst("\\.v[0-9]+$", "");
        }

        public String service() {
            return stream().split("/")[1];
        }

        public Instant time() {
            return OffsetDateTime.parse(headers.get("ce_time")).toInstant();
        }

        /** A field of the data as text, empty when absent. */
        public String text(String field) {
            JsonNode value = json.path(field);
            return value.isMissingNode() ? "" : value.asString();
        }

        /** A field of the data that is a list of texts; empty when absent. */
        public List<String> texts(String field) {
            return json.path(field).valueStream().map(JsonNode::asString).toList();
        }

        /** A field of the data that is a time. */
        public Instant moment(String field) {
            return OffsetDateTime.parse(text(field)).toInstant();
        }

        public String subject() {
            return headers.get("ce_subject");
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Topics() {
    }

    /** All topics that services publish. */
    private static final List<String> ALL = List.of("handrail.intake", "handrail.intake.detail", "handrail.scheduling",
            "handrail.scheduling.detail", "handrail.session", "handrail.session.detail", "handrail.follow-up",
            "handrail.follow-up.detail", "handrail.on-call", "handrail.policies");

    /** All records of all topics up to where they end now. */
    public static List<Event> all(Running system) {
        return read(system, ALL.toArray(String[]::new));
    }

    /** All records of these topics up to where they end now. */
    public static List<Event> read(Running system, String... topics) {
        try (Tail tail = new Tail(system.brokers(), List.of(topics))) {
            return tail.read();
        }
    }

    /** A reader of all topics that goes on where it has stopped, from the first record on. */
    public static Tail tail(Running system) {
        return new Tail(system.brokers(), ALL);
    }

    /** Reads on and on. For one thread. */
    public static final class Tail implements AutoCloseable {

        private final KafkaConsumer<byte[], byte[]> consumer;
        private final List<TopicPartition> partitions;

        private Tail(String brokers, List<String> topics) {
            consumer = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                    ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10), new ByteArrayDeserializer(), new ByteArrayDeserializer());
            partitions = topics.stream().flatMap(t -> consumer.partitionsFor(t).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        /** The events that have come since the last time, up to where the topics end now. */
        public List<Event> read() {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Event> events = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    Optional.of(event(record)).filter(Event::whole).ifPresent(events::add);
                }
            }
            return events;
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    private static Event event(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Event(record.topic(), headers, json(record.value()));
    }

    private static JsonNode json(byte[] data) {
        try {
            return data == null ? JSON.missingNode() : JSON.readTree(data);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    /**
     * What is wrong with the order of streams: a hole, two events at one place, a broken chain, or an event that arrived
     * after one that follows it; empty when right. An event that was sent again may stand anywhere after its first arrival.
     *
     * @param events of each stream in the order of its partition
     */
    public static List<String> disorder(List<Event> events) {
        List<String> wrong = new ArrayList<>();
        Map<String, TreeMap<Long, Event>> streams = new HashMap<>();
        for (Event e : events) {
            TreeMap<Long, Event> arrived = streams.computeIfAbsent(e.stream(), s -> new TreeMap<>());
            Event other = arrived.putIfAbsent(e.sequence(), e);
            if (other == null && e.sequence() < arrived.lastKey()) {
                wrong.add("arrived too late: " + e.id());
            }
            if (other != null && !other.id().equals(e.id())) {
                wrong.add("two events at " + e.stream() + "#" + e.sequence());
            }
        }
        streams.forEach((stream, ordered) -> {
            String previous = null;
            long expected = 1;
            for (Event e : ordered.values()) {
                if (e.sequence() != expected || !Objects.equals(e.headers().get("ce_previous"), previous)) {
                    wrong.add("hole or broken chain before " + e.id());
                }
                previous = e.id();
                expected = e.sequence() + 1;
            }
        });
        return wrong;
    }
}
