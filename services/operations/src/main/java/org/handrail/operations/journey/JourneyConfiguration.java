package org.handrail.operations.journey;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.AccessRule;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.Time;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Journeys: what is heard, where it is written down, who may see it. */
@Configuration(proxyBeanMethods = false)
class JourneyConfiguration {

    private static final String[] VIEWERS = {"operations-viewer", "coordinator", "clinician", "nurse", "administrator"};

    @Bean
    Kind<Journey, Note, Noted> journeys() {
        return Journeys.OF_CARE;
    }

    @Bean
    Kind<Journey, Note, Noted> rotas() {
        return Journeys.OF_ROTAS;
    }

    /** Stands where other services have the broker. */
    @Bean
    @Primary
    Journal journal(Archive archive, ObjectProvider<LiveJourneys> live) {
        return new Journal(archive, episode -> live.getObject().written(episode));
    }

    @Bean
    LiveJourneys liveJourneys(Journal journal, Documents documents, Time time, MeterRegistry meters,
                              @Value("${handrail.operations.viewers:500}") int most) {
        LiveJourneys live = new LiveJourneys(journal, documents, time, Rhythm.USUAL, most);
        Gauge.builder("handrail.operations.viewers", live, LiveJourneys::watching).register(meters);
        return live;
    }

    @Bean
    JourneyList journeyList(MongoTemplate mongo) {
        return new StoredJourneys(mongo);
    }

    @Bean
    AccessRule.Table journeyAccess() {
        return AccessRule.Table.of(
                AccessRule.get("/episodes", VIEWERS),
                AccessRule.get("/episodes/{episode}/events", VIEWERS));
    }

    /** What a slow viewer has not taken stays in the journal, not in the machine's buffers; she is found out sooner. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> smallBuffersOut() {
        return tomcat -> tomcat.addConnectorCustomizers(c -> c.setProperty("socket.txBufSize", "65536"));
    }

    /** Viewers are sent away before the web server waits for open requests. */
    @Bean
    SmartLifecycle viewersLeaveFirst(LiveJourneys live) {
        return new ViewersLeaveFirst(live);
    }
}
