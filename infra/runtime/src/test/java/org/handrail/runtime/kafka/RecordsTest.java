package org.handrail.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.event.Incoming;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class RecordsTest {

    @Test
    void as_many_come_out_as_went_in_each_with_its_own_headers_and_place() {
        List<Incoming> records = Records.of(poll(List.of(bytes("a"), KafkaNull.INSTANCE, bytes("c")), 3));
        assertThat(records).extracting(Incoming::origin).containsExactly("t/0/10", "t/0/11", "t/0/12");
        assertThat(records).extracting(r -> new String(r.value(), StandardCharsets.UTF_8)).containsExactly("a", "", "c");
        assertThat(records.get(2).headers()).singleElement().satisfies(h ->
                assertThat(h.value()).isEqualTo(bytes("id-2")));
    }

    @Test
    void a_poll_whose_parts_do_not_match_is_not_guessed_at() {
        assertThatThrownBy(() -> Records.of(poll(List.of(bytes("a"), bytes("b")), 3)))
                .hasMessage("a poll came with 2 values, 3 offsets, 3 headers");
    }

    private static Message<List<Object>> poll(List<Object> values, int count) {
        List<String> topics = new ArrayList<>();
        List<Integer> partitions = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        List<Map<String, Object>> headers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            topics.add("t");
            partitions.add(0);
            offsets.add(10L + i);
            headers.add(Map.of("ce_id", bytes("id-" + i)));
        }
        return MessageBuilder.withPayload(values).setHeader(KafkaHeaders.RECEIVED_TOPIC, topics)
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, partitions).setHeader(KafkaHeaders.OFFSET, offsets)
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, headers).build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
