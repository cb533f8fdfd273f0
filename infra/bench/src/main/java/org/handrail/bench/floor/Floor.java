package org.handrail.bench.floor;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.handrail.bench.Stopwatch;

/**
 * The bare program: polls, loads, replaces, publishes, marks, commits, one after the other, with Kafka's client and
 * MongoDB's driver alone. {@code Floor <brokers> <database> <topic in> <topic out>}; each line that it reads names how
 * many records to take, and is answered with a line of nanoseconds by stage.
 */
public final class Floor {

    private Floor() {
    }

    public static void main(String[] args) throws Exception {
        Map<String, Object> in = Map.of("bootstrap.servers", args[0], "group.id", "floor", "enable.auto.commit", "false",
                "max.poll.records", "500");
        Map<String, Object> out = Map.of("bootstrap.servers", args[0], "acks", "all", "enable.idempotence", true,
                "linger.ms", 0);
        ConnectionString store = new ConnectionString(args[1]);
        try (var consumer = new KafkaConsumer<>(in, new StringDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(out, new StringSerializer(), new ByteArraySerializer());
                MongoClient mongo = MongoClients.create(store)) {
            List<TopicPartition> partitions = consumer.partitionsFor(args[2]).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Tallies tallies = new Tallies(mongo.getDatabase(store.getDatabase()), producer, args[3]);
            answer(consumer, tallies);
        }
    }

    private static void answer(KafkaConsumer<String, byte[]> consumer, Tallies tallies) throws Exception {
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            Stopwatch stopwatch = new Stopwatch();
            for (long left = Long.parseLong(line); left > 0; ) {
                List<ConsumerRecord<String, byte[]>> polled = poll(consumer);
                if (!polled.isEmpty()) {
                    tallies.take(polled, stopwatch);
                    consumer.commitSync();
                    left -= polled.size();
                }
            }
            say(stopwatch);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> poll(KafkaConsumer<String, byte[]> consumer) {
        return Stream.of(consumer.poll(Duration.ofMillis(500))).flatMap(records -> records.partitions().stream()
                .flatMap(partition -> records.records(partition).stream())).toList();
    }

    private static void say(Stopwatch stopwatch) throws IOException {
        System.out.write((stopwatch.read().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" ")) + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
