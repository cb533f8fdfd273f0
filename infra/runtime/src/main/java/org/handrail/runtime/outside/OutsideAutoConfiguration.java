package org.handrail.runtime.outside;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.observe.Traces;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.port.Producers;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What this service reaches outside of itself, and how. */
@AutoConfiguration
class OutsideAutoConfiguration {

    /** Under a clock that is set by hand nobody waits seconds of wall time. */
    private static final Duration OPEN = Duration.ofSeconds(5);
    private static final Duration OPEN_UNDER_MANUAL_CLOCK = Duration.ofMillis(100);

    /** {@code url} of each partner; what else stands there is not ours. Not private: the binder makes it. */
    record Declared(String url) {
    }

    @Bean
    Addresses addresses(Environment environment) {
        Binder binder = Binder.get(environment);
        Map<String, String> partners = new HashMap<>();
        binder.bind("handrail.partners", Bindable.mapOf(String.class, Declared.class)).orElse(Map.of())
                .forEach((name, declared) -> partners.put(name, declared.url()));
        return new Addresses(partners,
                binder.bind("handrail.peers", Bindable.mapOf(String.class, String.class)).orElse(Map.of()));
    }

    @Bean
    ServiceToken serviceToken(
            @Value("${handrail.issuer.token-url:${spring.security.oauth2.resourceserver.jwt.issuer-uri:}/token}") URI url,
            @Value("${handrail.issuer.client-secret:#{null}}") String secret,
            @Value("${handrail.service:runtime}") String service, Time time) {
        return new ServiceToken(Clients.create(), url, service, secret, time);
    }

    @Bean
    Peers peers(Addresses addresses, ServiceToken token) {
        return new Peers(addresses, token);
    }

    @Bean
    PeerQueries peerQueries(Peers peers, ObjectProvider<Traces> traces) {
        return new PeerQueries(peers, traces.getIfAvailable(() -> Traces.NONE));
    }

    @Bean
    @ConditionalOnMissingBean
    Producers producers(Peers peers) {
        return new HttpProducers(peers);
    }

    @Bean
    @ConditionalOnMissingBean
    Outside outside(List<Partner> partners, List<LocalCall<?>> local, ObjectProvider<Shell> shell, Addresses addresses,
                    ServiceToken token, Time time, @Value("${handrail.clock:system}") String clock,
                    ObjectProvider<MeterRegistry> meters, ObjectProvider<Traces> traces) {
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
        meters.ifAvailable(m -> TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(m));
        return new SelfOrHttp(new LocalCalls(local, () -> shell.getObject().commands()),
                new HttpOutside(partners, addresses, token, time, breakers,
                        clock.equals("manual") ? OPEN_UNDER_MANUAL_CLOCK : OPEN,
                        traces.getIfAvailable(() -> Traces.NONE)));
    }
}
