package org.handrail.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.handrail.local.launcher.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class BrokerTest {

    @TempDir
    static Path directory;
    private static LocalSystem system;

    @BeforeAll
    static void start() {
        system = LocalSystem.builder().freePorts().dir(directory).foundation("broker").start();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(Map.of("bootstrap.servers", system.brokers(), "acks", "all", "max.block.ms", 1_500),
            new StringSerializer(), new StringSerializer());
    }

    @Test
    void all_declared_topics_are_there_and_keep_their_records_for_ever() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", system.brokers()))) {
            assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrder(
                "handrail.intake", "handrail.intake.detail", "handrail.scheduling", "handrail.scheduling.detail",
                "handrail.session", "handrail.session.detail", "handrail.follow-up", "handrail.follow-up.detail",
                "handrail.on-call", "handrail.policies");
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "handrail.session");
            Config config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
        }
    }

    @Test
    void a_misspelt_topic_is_not_made() {
        try (var producer = producer()) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("handrail.intaek", "ep", "x")).get())
                .isInstanceOf(ExecutionException.class).hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void making_the_topics_again_changes_nothing_and_another_number_of_partitions_is_refused() {
        TopicMaker maker = new TopicMaker(system.brokers(), Duration.ofSeconds(20));
        maker.make(List.of("handrail.intake"), 6);
        assertThatThrownBy(() -> maker.make(List.of("handrail.intake"), 12))
            .hasMessageContaining("handrail.intake has 6 partitions").hasMessageContaining("--fresh");
    }

    @Test
    void an_acknowledged_record_survives_kill_9() throws Exception {
        try (var producer = producer()) {
            producer.send(new ProducerRecord<>("handrail.session", 3, "ep-1", "kept")).get();
        }
        system.kill9("broker");
        system.start("broker");
        TopicPartition partition = new TopicPartition("handrail.session", 3);
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", system.brokers()),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var records = consumer.poll(Duration.ofSeconds(20));
            assertThat(records.records(partition)).extracting(record -> record.value()).containsExactly("kept");
        }
    }
}
