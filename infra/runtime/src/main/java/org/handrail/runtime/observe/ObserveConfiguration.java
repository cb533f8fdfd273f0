package org.handrail.runtime.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import org.handrail.runtime.kafka.Positions;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.Congestion;
import org.handrail.runtime.shell.Counters;
import org.handrail.runtime.shell.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counters, gauges, health and traces. */
@Configuration(proxyBeanMethods = false)
public class ObserveConfiguration {

    private static final String CONSUMER = "events-in-0";

    @Bean
    Counters handrailCounters(MeterRegistry meters) {
        return new Counters(meters);
    }

    @Bean
    Traces handrailTraces(ObjectProvider<Tracer> tracer) {
        Tracer found = tracer.getIfAvailable();
        return found == null ? Traces.NONE : new MicrometerTraces(found);
    }

    @Bean
    Backlog handrailBacklog(Shell shell, Documents documents, DeadLetters deadLetters, Positions positions) {
        return new Backlog(shell, documents, deadLetters, positions);
    }

    /** {@code handrail.outbox.limit}: so many unpublished events are enough. */
    @Bean
    Congestion handrailCongestion(Backlog backlog, @Value("${handrail.outbox.limit:10000}") long limit) {
        return () -> backlog.last() != null && backlog.last().pending() >= limit;
    }

    @Bean
    MeterBinder handrailGauges(Backlog backlog) {
        return new BacklogGauges(backlog);
    }

    @Bean
    HealthIndicator handrailHealth(Backlog backlog, ObjectProvider<BindingsLifecycleController> bindings) {
        return new BacklogHealth(backlog, () -> bindings.stream().flatMap(b -> b.queryState(CONSUMER).stream())
                .anyMatch(binding -> !binding.isRunning()));
    }
}
