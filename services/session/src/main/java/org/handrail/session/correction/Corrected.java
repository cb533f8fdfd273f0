package org.handrail.session.correction;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.handrail.session.episode.Visit;

/** What can be corrected, and which of its fields. */
public enum Corrected {
    READING("reading", "systolic", "diastolic", "heartRate", "spo2", "respiratoryRate", "moaas", "spo2Confirmed",
            "symptoms", "occurredAt"),
    DOSE("dose", "amountMg", "occurredAt"),
    SIDE_EFFECT("side-effect", "code", "grade", "serious", "occurredAt"),
    ARRIVAL("arrival", "occurredAt"),
    ENDING("ending", "ending", "capacity", "ride", "told", "reasons", "occurredAt");

    private final String code;
    private final Set<String> fields;

    Corrected(String code, String... fields) {
        this.code = code;
        this.fields = Set.of(fields);
    }

    static Corrected of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst().orElseThrow();
    }

    public Set<String> fields() {
        return fields;
    }

    /** The record with this name in the visit; empty when there is none. */
    static Optional<Found> find(Visit visit, String record) {
        return Arrays.stream(values()).flatMap(kind -> kind.in(visit, record).map(r -> new Found(kind, r)).stream())
                .findFirst();
    }

    record Found(Corrected kind, Record record) {
    }

    private Optional<? extends Record> in(Visit visit, String record) {
        return switch (this) {
            case READING -> visit.readings().stream().filter(r -> r.id().equals(record)).findFirst();
            case DOSE -> visit.doses().stream().filter(d -> d.record(visit.id()).equals(record)).findFirst();
            case SIDE_EFFECT -> visit.watch().reports().stream().filter(r -> r.id().equals(record) && !r.inError())
                    .findFirst();
            case ARRIVAL -> Optional.of(new Arrival(visit.arrivedAt()))
                    .filter(a -> a.at() != null && record.equals(visit.id() + "-arrival"));
            case ENDING -> Optional.ofNullable(visit.ended()).filter(e -> record.equals(visit.id() + "-ending"));
        };
    }

    private record Arrival(Instant at) {
    }

    @Override
    public String toString() {
        return code;
    }
}
