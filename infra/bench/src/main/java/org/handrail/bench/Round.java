package org.handrail.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What one side took for one round.
 *
 * @param wall   nanoseconds from the word to go until the last publication was in its topic
 * @param cpu    nanoseconds of processor that its process has used meanwhile
 * @param stages nanoseconds by stage
 */
record Round(int events, long wall, long cpu, Map<Stage, Long> stages) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Lays a round's events ready, says go, and waits for what comes out. */
    static Round of(Side side, Workload work, int number, String brokers, Consumer<String> progress) {
        try (var watch = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", brokers),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> out = watch.partitionsFor(side.out()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition())).toList();
            Map<Stage, Long> before = side.times();
            side.rest();
            work.send(brokers, side.in(), number, sent -> progress.accept("laying ready " + sent));
            long there = end(watch, out);
            long cpu = cpu(side);
            long begun = System.nanoTime();
            side.go(work.events());
            for (long come = 0; come < work.events(); come = end(watch, out) - there) {
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("%s has published %d of %d events in %d s".formatted(side.name(), come,
                            work.events(), PATIENCE.toSeconds()));
                }
                progress.accept("published " + come);
                LockSupport.parkNanos(5_000_000);
            }
            long wall = System.nanoTime() - begun;
            long used = cpu(side) - cpu;
            Map<Stage, Long> after = side.times();
            Map<Stage, Long> stages = new EnumMap<>(Stage.class);
            after.forEach((stage, nanos) -> stages.put(stage, nanos - before.get(stage)));
            return new Round(work.events(), wall, used, stages);
        }
    }

    private static long end(KafkaConsumer<?, ?> watch, List<TopicPartition> partitions) {
        return watch.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }

    private static long cpu(Side side) {
        return ProcessHandle.of(side.pid()).flatMap(p -> p.info().totalCpuDuration()).orElse(Duration.ZERO).toNanos();
    }
}
