package org.handrail.operations.watch;

import java.util.List;
import org.handrail.runtime.http.AccessRule;
import org.handrail.runtime.kafka.Positions;
import org.handrail.runtime.outside.PeerQueries;
import org.handrail.runtime.port.Time;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is asked how it stands, and who may see the answers. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    private static final List<String> SOURCES = List.of("intake", "scheduling", "session", "follow-up");

    @Bean
    Watch watch(PeerQueries peers, Positions positions, Time time) {
        return new Watch(SOURCES, peers::ask, new BrokerLags(positions), time);
    }

    @Bean
    AccessRule.Table statusAccess() {
        return AccessRule.Table.of(AccessRule.get("/status",
                "operations-viewer", "coordinator", "clinician", "nurse", "administrator"));
    }
}
