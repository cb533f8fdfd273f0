package org.handrail.operations.watch;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.handrail.runtime.kafka.Positions;

/** Ends of topics less what this service has committed, summed by the service that writes them. */
final class BrokerLags implements Lags {

    private static final Map<String, String> WRITTEN_BY = Map.of("on-call", "scheduling", "policies", "intake");

    private final Positions positions;

    BrokerLags(Positions positions) {
        this.positions = positions;
    }

    @Override
    public Map<String, Long> now() {
        try {
            Map<TopicPartition, Long> ends = positions.ends(positions.topics());
            Map<TopicPartition, Long> committed = positions.committed();
            Map<String, Long> lags = new HashMap<>();
            ends.forEach((partition, end) -> lags.merge(service(partition.topic()),
                    Math.max(0, end - committed.getOrDefault(partition, 0L)), Long::sum));
            return lags;
        } catch (Positions.BrokerUnavailable e) {
            return Map.of();
        }
    }

    /** {@code handrail.<service>} and {@code handrail.<service>.detail}. */
    private static String service(String topic) {
        String name = topic.split("\\.")[1];
        return WRITTEN_BY.getOrDefault(name, name);
    }
}
