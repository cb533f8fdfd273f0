package org.handrail.operations.watch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.http.AccessRule;
import org.handrail.runtime.kafka.Positions;
import org.handrail.runtime.port.Time;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Who is asked how it stands, and who may see the answers. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    private static final List<String> SOURCES = List.of("intake", "scheduling", "session", "follow-up");

    @Bean
    Peers peers(Environment environment) {
        Map<String, String> addresses = Binder.get(environment)
                .bind("handrail.peers", Bindable.mapOf(String.class, String.class)).orElse(Map.of());
        return new HttpPeers(SOURCES, addresses, () -> {
            throw new IOException("no token yet");
        });
    }

    @Bean
    Watch watch(Peers peers, Positions positions, Time time) {
        return new Watch(peers, new BrokerLags(positions), time);
    }

    @Bean
    AccessRule.Table statusAccess() {
        return AccessRule.Table.of(AccessRule.get("/status",
                "operations-viewer", "coordinator", "clinician", "nurse", "administrator"));
    }
}
