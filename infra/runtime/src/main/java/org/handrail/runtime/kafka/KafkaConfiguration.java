package org.handrail.runtime.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.handrail.runtime.observe.TracingWire;
import org.handrail.runtime.observe.Traces;
import org.handrail.runtime.port.Wire;
import org.handrail.runtime.shell.Shell;
import org.handrail.runtime.start.Service;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wire, log, receiver and positions on the connection that Spring knows. */
@Configuration(proxyBeanMethods = false)
public class KafkaConfiguration {

    @Bean
    @ConditionalOnMissingBean(Wire.class)
    Wire handrailWire(Traces traces) {
        return new TracingWire(new CloudEventsWire(), traces);
    }

    @Bean
    KafkaEventLog handrailEventLog(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> config = ProducerSettings.over(kafka.buildProducerProperties());
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getProducer().getBootstrapServers());
        return new KafkaEventLog(config,
                c -> new KafkaProducer<>(c, new StringSerializer(), new ByteArraySerializer()));
    }

    @Bean
    Admin handrailAdmin(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> config = new HashMap<>(kafka.buildAdminProperties());
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getAdmin().getBootstrapServers());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000);
        return Admin.create(config);
    }

    @Bean
    Positions handrailPositions(Admin admin, Service service) {
        return new Positions(admin, service.name(), service.reads());
    }

    @Bean
    KafkaHeard handrailHeard(Positions positions) {
        return new KafkaHeard(positions);
    }

    @Bean(NeverSkip.BEAN)
    NeverSkip handrailNeverSkip() {
        return new NeverSkip();
    }

    /** The function that the binding {@code events-in-0} calls; there is no binding when the service reads nothing. */
    @Bean
    @ConditionalOnProperty("handrail.reads")
    Receiver events(Shell shell) {
        return new Receiver(shell.batch()::take);
    }
}
