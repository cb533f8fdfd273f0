package org.handrail.local.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the declared topics: one copy, no deletion by age. A topic that exists with another number of partitions is
 * an error, because more partitions would move episodes to other partitions and break their order.
 */
public final class TopicMaker {

    private static final short ONE_COPY = 1;
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Map<String, String> KEPT_FOR_EVER = Map.of(
        "retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete", "min.insync.replicas", "1");

    private final String brokers;
    private final Duration patience;

    /**
     * @param brokers host:port of the broker
     * @param patience how long the broker may take to answer
     */
    public TopicMaker(String brokers, Duration patience) {
        this.brokers = brokers;
        this.patience = patience;
    }

    /** Creates those topics that are missing, and checks the others. */
    public void make(List<String> topics, int partitions) {
        int limit = Math.toIntExact(patience.toMillis());
        Map<String, Object> config = Map.of(
            "bootstrap.servers", brokers, "request.timeout.ms", limit, "default.api.timeout.ms", limit,
            "reconnect.backoff.ms", 50, "reconnect.backoff.max.ms", 200);
        try (Admin admin = Admin.create(config)) {
            var existing = admin.listTopics().names().get(limit, TimeUnit.MILLISECONDS);
            List<NewTopic> missing = new ArrayList<>();
            for (String topic : topics) {
                if (!existing.contains(topic)) {
                    missing.add(new NewTopic(topic, partitions, ONE_COPY).configs(KEPT_FOR_EVER));
                }
            }
            admin.createTopics(missing).all().get(limit, TimeUnit.MILLISECONDS);
            check(described(admin, topics), partitions);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker at " + brokers + " did not make the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making topics", e);
        }
    }

    /** What was just made is known to the controller; on a busy machine the broker may learn it a moment later. */
    private Map<String, TopicDescription> described(Admin admin, List<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                return admin.describeTopics(topics).allTopicNames().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || Instant.now().isAfter(end)) {
                    throw e;
                }
                Thread.sleep(A_MOMENT);
            }
        }
    }

    private static void check(Map<String, TopicDescription> found, int partitions) {
        found.forEach((name, topic) -> {
            if (topic.partitions().size() != partitions) {
                throw new IllegalStateException("topic %s has %d partitions, declared are %d; start afresh with --fresh"
                    .formatted(name, topic.partitions().size(), partitions));
            }
        });
    }
}
