package org.handrail.bench.floor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** A document of the same content as the runtime's, changed by hand. */
final class OneTally {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PRUNE_AT = 8;

    private final String id;
    private final Document document;
    private final long version;
    private final List<Document> added = new ArrayList<>();
    private final List<Document> pruned = new ArrayList<>();

    OneTally(String id, Document stored) {
        this.id = id;
        this.version = stored == null ? 0 : stored.getLong("version");
        this.document = stored == null ? fresh(id) : stored;
    }

    private static Document fresh(String id) {
        return new Document("_id", id).append("version", 0L).append("clinic", "riverside").append("shape", 1)
                .append("state", new Document("count", 0).append("sum", 0L)).append("outbox", new ArrayList<>())
                .append("outboxEnd", 0L).append("publishedThrough", 0L).append("urgent", false).append("dueStamp", "1");
    }

    OneTally take(List<ConsumerRecord<String, byte[]>> records) {
        prune();
        records.forEach(this::take);
        document.put("version", version + 1);
        document.put("sweepAt", new Date(System.currentTimeMillis() + 3_000));
        return this;
    }

    private void prune() {
        List<Document> outbox = document.getList("outbox", Document.class);
        if (outbox.size() >= PRUNE_AT) {
            outbox.forEach(e -> pruned.add(new Document("_id", "%s#%012d".formatted(id, e.getLong("n")))
                    .append("event", e.get("event"))));
            outbox.clear();
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        String stream = text(record, "ce_source");
        long sequence = Long.parseLong(text(record, "ce_sequence"));
        Document mark = document.get("inbox", new Document("sequence", 0L));
        if (sequence <= mark.getLong("sequence")) {
            return;
        }
        document.put("inbox", new Document("stream", stream).append("sequence", sequence).append("id", text(record, "ce_id")));
        int total = JSON.readTree(record.value()).get("total").intValue();
        Document state = document.get("state", Document.class);
        state.put("count", state.getInteger("count") + 1);
        state.put("sum", state.getLong("sum") + total);
        long n = document.getLong("outboxEnd") + 1;
        document.put("outboxEnd", n);
        String out = "/floor/tallies/" + id;
        Document event = new Document("id", out + "#" + n).append("type", "org.handrail.bench.Counted.v1")
                .append("stream", out).append("sequence", n).append("subject", id).append("time", "2026-03-02T10:02:00Z")
                .append("clinic", "riverside").append("actor", text(record, "ce_actor"))
                .append("causation", text(record, "ce_id")).append("correlation", text(record, "ce_correlationid"))
                .append("traceparent", text(record, "ce_traceparent"))
                .append("data", JSON.writeValueAsString(Map.of("count", state.get("count"), "sum", state.get("sum"))));
        if (n > 1) {
            event.append("previous", out + "#" + (n - 1));
        }
        Document entry = new Document("n", n).append("lane", "MAIN").append("event", event);
        added.add(entry);
        document.getList("outbox", Document.class).add(entry);
    }

    private static String text(ConsumerRecord<String, byte[]> record, String header) {
        Header found = record.headers().lastHeader(header);
        return found == null ? null : new String(found.value(), StandardCharsets.UTF_8);
    }

    List<Document> pruned() {
        return pruned;
    }

    Document document() {
        return document;
    }

    Document before() {
        return new Document("_id", id).append("version", version);
    }

    Document now() {
        return new Document("_id", id).append("version", version + 1);
    }

    long end() {
        return document.getLong("outboxEnd");
    }

    List<ProducerRecord<String, byte[]>> events(String topic) {
        return added.stream().map(entry -> record(topic, entry.get("event", Document.class))).toList();
    }

    private ProducerRecord<String, byte[]> record(String topic, Document event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, id, bytes(event.getString("data")));
        record.headers().add("ce_specversion", bytes("1.0")).add("content-type", bytes("application/json"))
                .add("ce_partitionkey", bytes(id)).add("ce_dataschema", bytes("urn:handrail:schema:" + event.get("type")));
        event.forEach((name, value) -> {
            if (!name.equals("data")) {
                record.headers().add("ce_" + name, bytes(value.toString()));
            }
        });
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
