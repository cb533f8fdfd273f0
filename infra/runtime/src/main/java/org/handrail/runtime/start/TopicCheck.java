package org.handrail.runtime.start;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Holds the service's topics to what was declared: there, kept for ever, and in production in enough copies. */
final class TopicCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int COPIES = 3;
    private static final int COPIES_IN_STEP = 2;

    private final Admin admin;
    private final Collection<String> topics;
    private final boolean oneBroker;

    /** @param oneBroker a single machine can hold one copy only */
    TopicCheck(Admin admin, Collection<String> topics, boolean oneBroker) {
        this.admin = admin;
        this.topics = List.copyOf(topics);
        this.oneBroker = oneBroker;
    }

    /**
     * @return false when the broker gave no answer
     * @throws UnsafeSetting naming the topic and the setting
     */
    boolean check() {
        try {
            for (String topic : topics) {
                check(topic);
            }
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void check(String topic) throws ExecutionException, TimeoutException, InterruptedException {
        TopicDescription found = describe(topic);
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = answer(admin.describeConfigs(List.of(resource)).values().get(resource));
        must(topic, config, "retention.ms", "-1");
        must(topic, config, "retention.bytes", "-1");
        must(topic, config, "cleanup.policy", "delete");
        must(topic, config, "unclean.leader.election.enable", "false");
        if (!oneBroker) {
            if (Integer.parseInt(config.get("min.insync.replicas").value()) < COPIES_IN_STEP) {
                throw new UnsafeSetting("topic " + topic + ": min.insync.replicas",
                        "must be at least " + COPIES_IN_STEP);
            }
            int copies = found.partitions().stream().mapToInt(p -> p.replicas().size()).min().orElse(0);
            if (copies < COPIES) {
                throw new UnsafeSetting("topic " + topic + ": replication factor", "must be at least " + COPIES);
            }
        }
    }

    private TopicDescription describe(String topic) throws ExecutionException, TimeoutException, InterruptedException {
        try {
            Map<String, KafkaFuture<TopicDescription>> found = admin.describeTopics(List.of(topic)).topicNameValues();
            return answer(found.get(topic));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new UnsafeSetting("topic " + topic, "must exist: it is declared, and never made by a service");
            }
            throw e;
        }
    }

    private static void must(String topic, Config config, String setting, String value) {
        if (!value.equals(config.get(setting).value())) {
            throw new UnsafeSetting("topic " + topic + ": " + setting, "must be " + value);
        }
    }

    private static <T> T answer(KafkaFuture<T> future) throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
