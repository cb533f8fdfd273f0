package org.handrail.runtime.start;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Checks topics as a service does at its start, without the service. */
public final class CheckedTopics {

    private CheckedTopics() {
    }

    /** @throws UnsafeSetting naming the topic and the setting */
    public static void check(String brokers, boolean oneBroker, String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            new TopicCheck(admin, List.of(topic), oneBroker).check();
        }
    }
}
