package org.handrail.runtime.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.http.AccessRule;
import org.handrail.runtime.kafka.CloudEventsWire;
import org.handrail.runtime.observe.Traces;
import org.handrail.runtime.observe.TracingWire;
import org.handrail.runtime.port.Producers;
import org.handrail.runtime.port.Wire;
import org.handrail.runtime.shell.Json;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two services on one broker and one store, each with the runtime's own configuration. */
public final class Services {

    private Services() {
    }

    /** What every service of the test has; partner and producers stand in for the world. */
    public static class World {

        @Bean
        AccessRule.Table access() {
            return AccessRule.Table.of();
        }

        @Bean
        Partner partner() {
            return new Partner();
        }

        @Bean
        Wire wire(Traces traces) {
            return new TracingWire(new CloudEventsWire(World::problems), traces);
        }

        private static List<String> problems(String type, String data) {
            try {
                return Json.read(data, Map.class).get("by") instanceof Integer ? List.of() : List.of("/by/: type");
            } catch (RuntimeException e) {
                return List.of("/: not JSON");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    public static class CounterService extends World {
        @Bean
        Kind<?, ?, ?> counters() {
            return Counter.kind();
        }

        @Bean
        Producers producers() {
            return (stream, sequence) -> List.of();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    public static class MirrorService extends World {
        @Bean
        Kind<?, ?, ?> mirrors() {
            return Mirror.kind();
        }

        @Bean
        Healer producers() {
            return new Healer();
        }
    }

    /** Answers for the producer of a stream with what a test has put in. */
    public static final class Healer implements Producers {
        public final List<Incoming> missing = new CopyOnWriteArrayList<>();

        @Override
        public List<Incoming> eventsFrom(String stream, long sequence) {
            return missing.stream().toList();
        }
    }

    public static ConfigurableApplicationContext start(Class<?> service, String name, String reads, String brokers,
                                                       String mongo, String... more) {
        List<String> properties = new ArrayList<>(List.of("handrail.service=" + name, "handrail.reads=" + reads,
                "spring.application.name=" + name, "spring.kafka.bootstrap-servers=" + brokers,
                "spring.mongodb.uri=" + mongo, "spring.main.banner-mode=off", "server.port=0",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1"));
        properties.addAll(List.of(more));
        if (properties.stream().noneMatch(p -> p.startsWith("spring.profiles.active"))) {
            properties.add("spring.profiles.active=local");
        }
        return new SpringApplicationBuilder(service)
                .run(properties.stream().map(p -> "--" + p).toArray(String[]::new));
    }
}
