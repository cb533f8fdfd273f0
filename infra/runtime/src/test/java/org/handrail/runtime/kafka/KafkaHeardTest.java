package org.handrail.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class KafkaHeardTest {

    /** Each deadline that waits for silence is a question, and what is urgent waits for the same thread. */
    @Test
    void while_the_broker_is_away_many_questions_cost_the_patience_of_one() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", "1000",
                "request.timeout.ms", "500"))) {
            KafkaHeard heard = new KafkaHeard(new Positions(admin, "session", List.of("handrail.intake")));
            long begin = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                assertThat(heard.everythingOf(Set.of("intake"), "visit-" + i)).isFalse();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
    }
}
