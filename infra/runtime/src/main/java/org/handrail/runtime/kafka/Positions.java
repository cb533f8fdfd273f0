package org.handrail.runtime.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Where topics end and how far the service's group has committed. */
public final class Positions {

    /** The broker gave no answer. */
    public static final class BrokerUnavailable extends Exception {
        private static final long serialVersionUID = 1L;

        BrokerUnavailable(Throwable cause) {
            super("the broker gave no answer", cause);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Admin admin;
    private final String group;
    private final List<String> topics;
    private final Map<Set<String>, Set<TopicPartition>> known = new ConcurrentHashMap<>();

    /** @param topics all that the service reads */
    public Positions(Admin admin, String group, List<String> topics) {
        this.admin = admin;
        this.group = group;
        this.topics = List.copyOf(topics);
    }

    public List<String> topics() {
        return topics;
    }

    /** The offset that the next record of each partition will have. */
    public Map<TopicPartition, Long> ends(Collection<String> ofTopics) throws BrokerUnavailable {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (TopicPartition partition : partitions(ofTopics)) {
            wanted.put(partition, OffsetSpec.latest());
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> found = answer(admin.listOffsets(wanted).all());
        found.forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }

    /** Asked for once: the number of a topic's partitions is fixed for good. */
    private Set<TopicPartition> partitions(Collection<String> ofTopics) throws BrokerUnavailable {
        Set<String> names = Set.copyOf(ofTopics);
        Set<TopicPartition> partitions = known.get(names);
        if (partitions == null) {
            partitions = answer(admin.describeTopics(names).allTopicNames()).values().stream().flatMap(topic ->
                    topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                    .collect(Collectors.toUnmodifiableSet());
            known.put(names, partitions);
        }
        return partitions;
    }

    /** The offset from which the group would go on; 0 where it has committed none. */
    public Map<TopicPartition, Long> committed() throws BrokerUnavailable {
        Map<TopicPartition, OffsetAndMetadata> offsets =
                answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> committed = new HashMap<>();
        offsets.forEach((partition, offset) -> committed.put(partition, offset == null ? 0 : offset.offset()));
        return committed;
    }

    /** Records in the service's topics that its group has not committed. */
    public long lag() throws BrokerUnavailable {
        if (topics.isEmpty()) {
            return 0;
        }
        Map<TopicPartition, Long> ends = ends(topics);
        Map<TopicPartition, Long> committed = committed();
        return ends.entrySet().stream().mapToLong(e -> Math.max(0, e.getValue()
                - committed.getOrDefault(e.getKey(), 0L))).sum();
    }

    private static <T> T answer(KafkaFuture<T> future) throws BrokerUnavailable {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailable(e);
        }
    }
}
