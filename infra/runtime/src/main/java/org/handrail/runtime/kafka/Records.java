package org.handrail.runtime.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.event.Incoming.RawHeader;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** Cuts what the binder brings of one poll into records, N in and N out. */
final class Records {

    private static final byte[] NOTHING = {};

    private Records() {
    }

    static List<Incoming> of(Message<? extends List<?>> poll) {
        List<?> values = poll.getPayload();
        List<?> topics = list(poll, KafkaHeaders.RECEIVED_TOPIC);
        List<?> partitions = list(poll, KafkaHeaders.RECEIVED_PARTITION);
        List<?> offsets = list(poll, KafkaHeaders.OFFSET);
        List<?> headers = list(poll, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        if (values.size() != offsets.size() || values.size() != headers.size()) {
            throw new IllegalStateException("a poll came with %d values, %d offsets, %d headers".formatted(
                    values.size(), offsets.size(), headers.size()));
        }
        List<Incoming> records = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            String origin = topics.get(i) + "/" + partitions.get(i) + "/" + offsets.get(i);
            records.add(new Incoming(origin, headers((Map<?, ?>) headers.get(i)), bytes(values.get(i))));
        }
        return records;
    }

    private static List<?> list(Message<?> poll, String header) {
        return poll.getHeaders().get(header) instanceof List<?> list ? list : List.of();
    }

    private static List<RawHeader> headers(Map<?, ?> converted) {
        List<RawHeader> raw = new ArrayList<>(converted.size());
        converted.forEach((name, value) -> raw.add(new RawHeader(String.valueOf(name), bytes(value))));
        return raw;
    }

    /** A record without a value comes as a placeholder. */
    private static byte[] bytes(Object value) {
        return switch (value) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case null, default -> NOTHING;
        };
    }
}
