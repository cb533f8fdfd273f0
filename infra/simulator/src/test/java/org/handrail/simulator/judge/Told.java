package org.handrail.simulator.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.local.http.Json;
import org.handrail.local.partners.LedgerEntry;
import org.handrail.local.partners.Promise;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.outside.Topics;
import tools.jackson.databind.json.JsonMapper;

/** Evidence made by hand: events in the order in which they are told, each at its place in its stream. */
public final class Told {

    static final String PATIENT = "ep-aaaaaaaaaaaaaaaaaaaa";
    static final String OTHER = "ep-bbbbbbbbbbbbbbbbbbbb";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant DAY = Instant.parse("2026-12-01T00:00:00Z");

    private final List<Topics.Event> records = new ArrayList<>();
    private final List<LedgerEntry> requests = new ArrayList<>();
    private final List<Stored> stored = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    /** A moment of the day, such as 9:05. */
    public static Instant at(String time) {
        String[] parts = time.split(":");
        return DAY.plusSeconds(Integer.parseInt(parts[0]) * 3600L + Integer.parseInt(parts[1]) * 60L);
    }

    /** Of the one patient. @param data names and values in turn; a value such as {@code @9:05} is a moment of the day */
    public Told event(String time, String service, String name, Object... data) {
        return eventOf(PATIENT, time, service, name, data);
    }

    public Told eventOf(String patient, String time, String service, String name, Object... data) {
        String stream = "/" + service + "/episodes/" + patient;
        long sequence = sequences.merge(stream, 1L, Long::sum);
        Map<String, String> headers = new HashMap<>(Map.of("ce_id", stream + "#" + sequence, "ce_source", stream,
                "ce_subject", patient, "ce_type", "org.handrail." + service.replace("-", "") + "." + name + ".v1",
                "ce_sequence", "%012d".formatted(sequence), "ce_time", at(time).toString(), "ce_clinicid", "riverside"));
        if (sequence > 1) {
            headers.put("ce_previous", stream + "#" + (sequence - 1));
        }
        Map<String, Object> body = Http.body(data);
        body.replaceAll((field, value) -> value instanceof String text && text.startsWith("@")
                ? at(text.substring(1)).toString() : value);
        records.add(new Topics.Event("handrail." + service, headers, JSON.valueToTree(body)));
        return this;
    }

    /** The last record stands in the topic once more. */
    Told sentAgain() {
        records.add(records.getLast());
        return this;
    }

    /** A publisher that died before it noted anything sends all of it again. */
    Told allSentAgain() {
        records.addAll(List.copyOf(records));
        return this;
    }

    /** The last two records arrived the other way round. */
    Told swapped() {
        records.add(records.size() - 2, records.removeLast());
        return this;
    }

    /** The last record never came. */
    Told lost() {
        records.removeLast();
        return this;
    }

    Told page(String time, String escalation, int rung) {
        return asked(time, "paging", Promise.IDEMPOTENT, escalation + "/" + rung, Map.of("escalation", escalation,
                "rung", rung, "try", 1, "person", "p-" + rung));
    }

    Told message(String time, String key) {
        return asked(time, "messaging", Promise.IDEMPOTENT, key, Map.of("episode", PATIENT));
    }

    Told note(String time, String key) {
        return asked(time, "ehr", Promise.NEITHER, key, Map.of("episode", PATIENT));
    }

    private Told asked(String time, String partner, Promise promise, String key, Map<String, Object> body) {
        long number = requests.size() + 1;
        requests.add(new LedgerEntry(number, partner, promise, "POST", "/" + partner, key, at(time).toString(),
                at(time).toString(), "ok", true, true, false, false, partner + "-" + number, Json.write(body)));
        return this;
    }

    /** The last request comes once more; a partner that knows its key does not act again. */
    Told askedAgain(boolean marked) {
        LedgerEntry last = requests.getLast();
        requests.add(new LedgerEntry(requests.size() + 1, last.partner(), last.promise(), last.method(), last.path(),
                last.key(), last.receivedAt(), last.careTime(), "ok", true, last.promise() != Promise.IDEMPOTENT, true,
                marked, last.id(), last.body()));
        return this;
    }

    Told stored(String service, long pending, Map<String, Long> sent, Map<String, Long> heard) {
        stored.add(new Stored(service, "episodes/" + PATIENT, pending, sent, heard));
        return this;
    }

    Told obstacle(String what) {
        obstacles.add(what);
        return this;
    }

    /** @param until where the clock stands */
    public Evidence by(String until) {
        return new Evidence(records, requests, stored, obstacles, at(until));
    }
}
