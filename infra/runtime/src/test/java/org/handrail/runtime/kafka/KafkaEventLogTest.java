package org.handrail.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.port.EventLog.Post;
import org.junit.jupiter.api.Test;

class KafkaEventLogTest {

    private final List<String> sent = new ArrayList<>();
    private final List<Scripted> producers = new ArrayList<>();
    /** What becomes of the n-th send; a missing one is acknowledged. */
    private final Map<Integer, RuntimeException> fates = new HashMap<>();
    private boolean thrown;

    private final KafkaEventLog log = new KafkaEventLog(Map.of("delivery.timeout.ms", 100), config -> {
        producers.add(new Scripted());
        return producers.getLast();
    });

    @Test
    void everything_acknowledged_counts() {
        assertThat(log.append(List.of(posts("a", 3), posts("b", 1), List.of()))).containsExactly(3, 1, 0);
        assertThat(sent).containsExactly("a1", "a2", "a3", "b1");
    }

    @Test
    void after_a_failure_nothing_later_of_the_same_document_counts_and_the_others_do() {
        fates.put(2, new RecordTooLargeException("2 MB"));
        assertThat(log.append(List.of(posts("a", 3), posts("b", 2)))).containsExactly(1, 2);
        assertThat(sent).containsExactly("a1", "a2", "b1", "b2");
    }

    @Test
    void when_the_broker_is_away_nothing_more_is_tried() {
        fates.put(2, new TimeoutException("no metadata"));
        assertThat(log.append(List.of(posts("a", 3), posts("b", 2)))).containsExactly(1, 0);
        assertThat(sent).containsExactly("a1", "a2");
    }

    @Test
    void a_producer_that_can_not_go_on_is_replaced() {
        thrown = true;
        fates.put(1, new KafkaException("fatal"));
        assertThat(log.append(List.of(posts("a", 1)))).containsExactly(0);
        assertThat(log.append(List.of(posts("a", 1)))).containsExactly(1);
        assertThat(producers).hasSize(2);
        assertThat(producers.getFirst().closed()).isTrue();
    }

    private static List<Post> posts(String document, int count) {
        List<Post> posts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            posts.add(new Post("t", new Envelope(document + i, "t.v1", "/s/" + document, i, null, document,
                    Instant.EPOCH, "c", null, null, null, null, "{}")));
        }
        return posts;
    }

    private final class Scripted extends MockProducer<String, byte[]> {
        private Scripted() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
            sent.add(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
            RuntimeException fate = fates.get(sent.size());
            if (fate != null && thrown) {
                throw fate;
            }
            return fate == null ? super.send(record) : CompletableFuture.failedFuture(fate);
        }
    }
}
