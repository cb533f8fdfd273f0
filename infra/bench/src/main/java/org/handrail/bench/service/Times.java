package org.handrail.bench.service;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.handrail.bench.Stage;
import org.handrail.bench.Stopwatch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where this process's time went. What a poll takes from the broker's answer to its commit, beyond the adapters' part,
 * counts as deciding.
 */
@RestController
public final class Times implements ConsumerInterceptor<byte[], byte[]> {

    static final Stopwatch STOPWATCH = new Stopwatch();
    private static volatile long polled;

    /** Nanoseconds by stage. */
    @GetMapping("/times")
    Map<String, Long> times() {
        Map<String, Long> times = new LinkedHashMap<>();
        STOPWATCH.read().forEach((stage, nanos) -> times.put(stage.toString(), nanos));
        times.merge("decide", -times.get("load") - times.get("write"), Long::sum);
        return times;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        if (!records.isEmpty()) {
            polled = System.nanoTime();
        }
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (polled != 0) {
            STOPWATCH.add(Stage.DECIDE, System.nanoTime() - polled);
            polled = 0;
        }
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // Nothing to set.
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
