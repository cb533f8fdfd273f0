package org.handrail.runtime.start;

import java.util.HashMap;
import java.util.Map;
import org.handrail.runtime.kafka.NeverSkip;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The settings that all services share, below everything that a service or its surroundings say. A service itself says
 * only {@code handrail.service} and {@code handrail.reads}. What would be unsafe is refused later, by name.
 */
public final class RuntimeDefaults implements EnvironmentPostProcessor {

    static final String BINDING = "spring.cloud.stream.bindings.events-in-0.";
    static final String KAFKA_BINDER = "spring.cloud.stream.kafka.binder.";
    static final String KAFKA_BINDING = "spring.cloud.stream.kafka.bindings.events-in-0.consumer.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> defaults = new HashMap<>();
        framework(defaults);
        if (!environment.getProperty("handrail.reads", "").isBlank()) {
            consumer(defaults);
        }
        environment.getPropertySources().addLast(new MapPropertySource("handrail", defaults));
    }

    private static void framework(Map<String, Object> defaults) {
        defaults.put("spring.cloud.stream.function.autodetect", false);
        defaults.put("spring.lifecycle.timeout-per-shutdown-phase", "12s");
        defaults.put("spring.threads.virtual.enabled", true);
        defaults.put("spring.main.keep-alive", true);
        defaults.put("spring.kafka.bootstrap-servers", "localhost:9092");
        defaults.put("spring.mongodb.uri", "mongodb://localhost/handrail_${handrail.service}");
        // What one clinic does is little enough to trace all of it.
        defaults.put("management.tracing.sampling.probability", 1.0);
        // A broker that is away is told once by the publisher, not by every client at every attempt.
        defaults.put("logging.level.org.apache.kafka.clients.NetworkClient", "error");
        defaults.put("logging.level.org.apache.kafka.clients.admin.internals.AdminMetadataManager", "warn");
        // Metrics are fetched; nothing is sent anywhere before a deployment says where to.
        defaults.put("management.otlp.metrics.export.enabled", false);
        defaults.put("management.health.binders.enabled", false);
        // It asks a command that the embedded store does not know; the backlog says whether the store answers.
        defaults.put("management.health.mongodb.enabled", false);
        defaults.put("management.endpoint.health.probes.enabled", true);
        defaults.put("management.endpoints.web.exposure.include", "health,prometheus");
    }

    private static void consumer(Map<String, Object> defaults) {
        defaults.put("spring.cloud.function.definition", "events");
        defaults.put("spring.cloud.stream.binding-retry-interval", 2);
        defaults.put(BINDING + "destination", "${handrail.reads}");
        defaults.put(BINDING + "group", "${handrail.service}");
        defaults.put(BINDING + "consumer.multiplex", true);
        defaults.put(BINDING + "consumer.batch-mode", true);
        defaults.put(BINDING + "consumer.use-native-decoding", true);
        defaults.put(BINDING + "consumer.max-attempts", 1);
        defaults.put(KAFKA_BINDER + "brokers", "${spring.kafka.bootstrap-servers}");
        defaults.put(KAFKA_BINDER + "auto-create-topics", false);
        defaults.put(KAFKA_BINDER + "auto-add-partitions", false);
        // The gauge of lag is our own; the binder's opens a second consumer, and warns of what that one doesn't read.
        defaults.put(KAFKA_BINDER + "metrics.offset-lag-metrics-interval", "1h");
        defaults.put("logging.level.org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils", "error");
        // It would tell every attempt with its whole stack; the first is told by our own handler.
        defaults.put("logging.level.org.springframework.integration.handler.LoggingHandler", "off");
        defaults.put(KAFKA_BINDING + "start-offset", "earliest");
        defaults.put(KAFKA_BINDING + "ack-mode", "BATCH");
        defaults.put(KAFKA_BINDING + "common-error-handler-bean-name", NeverSkip.BEAN);
        client(defaults, "enable.auto.commit", "false");
        client(defaults, "allow.auto.create.topics", "false");
        client(defaults, "max.poll.records", "500");
        // A killed process must not hold its partitions for long; one that comes back takes its own again at once.
        client(defaults, "group.instance.id", "${handrail.service}-${handrail.instance:1}");
        client(defaults, "session.timeout.ms", "10000");
        client(defaults, "heartbeat.interval.ms", "3000");
    }

    private static void client(Map<String, Object> defaults, String setting, String value) {
        defaults.put(KAFKA_BINDING + "configuration." + setting, value);
    }
}
