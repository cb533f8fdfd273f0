package org.handrail.runtime.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import org.handrail.runtime.shell.Counters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counters, gauges, health and traces. */
@Configuration(proxyBeanMethods = false)
public class ObserveConfiguration {

    @Bean
    Counters handrailCounters(MeterRegistry meters) {
        return new Counters(meters);
    }

    @Bean
    Traces handrailTraces(ObjectProvider<Tracer> tracer) {
        Tracer found = tracer.getIfAvailable();
        return found == null ? Traces.NONE : new MicrometerTraces(found);
    }
}
