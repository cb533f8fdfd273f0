package org.handrail.runtime.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SafeSettingsTest {

    private static final String BINDING = "spring.cloud.stream.kafka.bindings.events-in-0.consumer.";

    @Test
    void what_the_runtime_sets_by_itself_is_safe() {
        assertThatCode(() -> check("mongodb://localhost/x", Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> check("mongodb://localhost/x?w=majority&journal=true&readConcernLevel=majority",
                Map.of("spring.kafka.producer.acks", "all"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.kafka.producer.acks, 1",
        "spring.kafka.producer.acks, 0",
        "spring.kafka.producer.properties.acks, 1",
        "spring.kafka.producer.properties.enable.idempotence, false",
        "spring.kafka.properties.enable.idempotence, false",
        "spring.kafka.producer.properties.max.in.flight.requests.per.connection, 6",
        "spring.kafka.producer.retries, 0",
        "spring.kafka.producer.properties.retries, 0",
        "spring.kafka.properties.retries, 0",
        "spring.kafka.producer.properties.transactional.id, t",
        "spring.kafka.consumer.enable-auto-commit, true",
        "spring.kafka.consumer.auto-offset-reset, latest",
        "spring.kafka.consumer.properties.enable.auto.commit, true",
        "spring.cloud.stream.kafka.binder.auto-create-topics, true",
        "spring.cloud.stream.kafka.binder.auto-add-partitions, true",
        "spring.cloud.stream.kafka.binder.auto-alter-topics, true",
        "spring.cloud.stream.kafka.binder.consumer-properties.enable.auto.commit, true",
        "spring.cloud.stream.kafka.binder.configuration.auto.offset.reset, latest",
        "spring.cloud.stream.bindings.events-in-0.group, ''",
        BINDING + "enable-dlq, true",
        BINDING + "start-offset, latest",
        BINDING + "reset-offsets, true",
        BINDING + "ack-mode, MANUAL",
        BINDING + "common-error-handler-bean-name, another",
        BINDING + "configuration.enable.auto.commit, true",
        BINDING + "configuration.auto.offset.reset, latest",
        BINDING + "configuration.allow.auto.create.topics, true",
        "spring.cloud.stream.kafka.default.consumer.enable-dlq, true",
        "spring.cloud.stream.kafka.default.consumer.start-offset, latest",
    })
    void a_setting_that_can_lose_data_stops_the_start_and_is_named(String setting, String value) {
        assertThatThrownBy(() -> check("mongodb://localhost/x", Map.of(setting, value)))
                .isInstanceOfSatisfying(UnsafeSetting.class, refused ->
                        assertThat(refused.setting()).isEqualTo(setting))
                .hasMessageContaining("must");
    }

    @ParameterizedTest
    @CsvSource({
        "w=1,                          w",
        "w=2,                          w",
        "w=0,                          w",
        "journal=false,                journal",
        "readConcernLevel=local,       readConcernLevel",
        "readConcernLevel=available,   readConcernLevel",
    })
    void a_connection_that_asks_for_less_than_the_majority_stops_the_start(String option, String named) {
        assertThatThrownBy(() -> check("mongodb://localhost/x?" + option, Map.of()))
                .isInstanceOf(UnsafeSetting.class).hasMessageStartingWith("spring.mongodb.uri: " + named);
    }

    @Test
    void a_second_binding_is_held_to_the_same() {
        assertThatThrownBy(() -> check("mongodb://localhost/x",
                Map.of("spring.cloud.stream.bindings.other-in-0.destination", "t")))
                .hasMessageStartingWith("spring.cloud.stream.bindings.other-in-0.group");
        assertThatThrownBy(() -> check("mongodb://localhost/x",
                Map.of("spring.cloud.stream.bindings.other-in-0.group", "g")))
                .hasMessageContaining("other-in-0.consumer.common-error-handler-bean-name must be handrailNeverSkip");
    }

    @Test
    void a_binder_with_settings_of_its_own_is_refused() {
        assertThatThrownBy(() -> check("mongodb://localhost/x",
                Map.of("spring.cloud.stream.binders.other.environment.spring.kafka.producer.acks", "0")))
                .isInstanceOf(UnsafeSetting.class).hasMessageStartingWith("spring.cloud.stream.binders must not be set");
    }

    @Test
    void spelling_does_not_hide_a_setting() {
        assertThatThrownBy(() -> check("mongodb://localhost/x",
                Map.of("spring.cloud.stream.kafka.bindings.events-in-0.consumer.enableDlq", "TRUE")))
                .hasMessageStartingWith(BINDING + "enable-dlq");
    }

    private static void check(String mongo, Map<String, Object> said) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("said", said));
        environment.getPropertySources().addLast(new MapPropertySource("service",
                Map.of("handrail.service", "intake", "handrail.reads", "handrail.session")));
        new RuntimeDefaults().postProcessEnvironment(environment, null);
        new SafeSettings(new Settings(environment)).check(new ConnectionString(mongo));
    }
}
