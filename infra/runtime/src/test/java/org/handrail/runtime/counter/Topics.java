package org.handrail.runtime.counter;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes topics, usually as Handrail declares them: kept for ever. */
public final class Topics {

    private Topics() {
    }

    public static void make(String brokers, String... names) {
        makeWith(Map.of("retention.ms", "-1"), brokers, names);
    }

    public static void makeWith(Map<String, String> settings, String brokers, String... names) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(Stream.of(names).map(name -> new NewTopic(name, 3, (short) 1)
                    .configs(settings)).toList());
            await().ignoreExceptions().until(() ->
                    admin.describeTopics(List.of(names)).allTopicNames().get().size() == names.length);
        }
    }
}
