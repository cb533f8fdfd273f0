package org.handrail.runtime.kafka;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.handrail.runtime.kafka.Positions.BrokerUnavailable;
import org.handrail.runtime.port.Heard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything of a service was read once the group's committed offsets have reached where its topics ended when the
 * question was first asked. A broker that does not answer, or a service that is not read at all, means no. When the
 * broker has just not answered, it is not asked at once for the next of many questions: each would wait as long.
 */
public final class KafkaHeard implements Heard {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaHeard.class);
    private static final int REMEMBERED = 10_000;
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final Positions positions;
    private long notBefore = System.nanoTime();
    private final Map<String, Map<TopicPartition, Long>> targets = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<TopicPartition, Long>> eldest) {
            return size() > REMEMBERED;
        }
    };

    public KafkaHeard(Positions positions) {
        this.positions = positions;
    }

    @Override
    public synchronized boolean everythingOf(Set<String> services, String question) {
        if (System.nanoTime() - notBefore < 0) {
            return false;
        }
        try {
            Map<TopicPartition, Long> target = targets.get(question);
            if (target == null) {
                List<String> topics = topicsOf(services);
                if (topics.isEmpty()) {
                    return false;
                }
                target = positions.ends(topics);
                targets.put(question, target);
            }
            Map<TopicPartition, Long> committed = positions.committed();
            boolean heard = target.entrySet().stream()
                    .allMatch(t -> committed.getOrDefault(t.getKey(), 0L) >= t.getValue());
            if (heard) {
                targets.remove(question);
            }
            return heard;
        } catch (BrokerUnavailable e) {
            notBefore = System.nanoTime() + SILENCE.toNanos();
            return false;
        }
    }

    private List<String> topicsOf(Set<String> services) {
        for (String service : services) {
            if (positions.topics().stream().noneMatch(t -> isOf(t, service))) {
                LOG.error("a deadline waits for {}, which this service does not read", service);
                return List.of();
            }
        }
        return positions.topics().stream().filter(t -> services.stream().anyMatch(s -> isOf(t, s))).toList();
    }

    private static boolean isOf(String topic, String service) {
        return topic.equals("handrail." + service) || topic.startsWith("handrail." + service + ".");
    }
}
