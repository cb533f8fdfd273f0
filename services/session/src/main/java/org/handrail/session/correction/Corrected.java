package org.handrail.session.correction;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Visit;

/** What can be corrected, and which of its fields. */
public enum Corrected {
    READING("reading", "systolic", "diastolic", "heartRate", "spo2", "respiratoryRate", "moaas", "spo2Confirmed",
            "dissociated", "symptoms", "occurredAt"),
    DOSE("dose", "amountMg", "occurredAt"),
    SIDE_EFFECT("side-effect", "code", "grade", "serious", "occurredAt"),
    MEDICINE("medicine", "medicine", "kind", "occurredAt"),
    INFUSION_END("infusion-end", "ended", "amountMg", "occurredAt"),
    /** What is given from now on is ordered anew; here only when it was ordered, and for how many visits. */
    ORDER("order", "visits", "occurredAt"),
    ARRIVAL("arrival", "occurredAt"),
    ENDING("ending", "ending", "capacity", "ride", "told", "reasons", "occurredAt");

    /** Those that the first form of the event can name. */
    private static final Set<Corrected> FIRST_FORM = Set.of(READING, DOSE, SIDE_EFFECT, ARRIVAL, ENDING);

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

    boolean inFirstForm() {
        return FIRST_FORM.contains(this);
    }

    /** The record with this name, of the visit or of the care; empty when there is none. */
    static Optional<Found> find(Episode episode, String visit, String record) {
        return Arrays.stream(values()).flatMap(kind -> kind.in(episode, episode.visit(visit), record)
                .map(r -> new Found(kind, r)).stream()).findFirst();
    }

    record Found(Corrected kind, Record record) {
    }

    private Optional<? extends Record> in(Episode episode, Visit visit, String record) {
        return switch (this) {
            case READING -> visit.readings().stream().filter(r -> r.id().equals(record)).findFirst();
            case DOSE -> visit.doses().stream().filter(d -> d.record(visit.id()).equals(record)).findFirst();
            case SIDE_EFFECT -> visit.watch().reports().stream().filter(r -> r.id().equals(record) && !r.inError())
                    .findFirst();
            case MEDICINE -> visit.treatment().given().stream().filter(m -> m.record().equals(record)).findFirst();
            case INFUSION_END -> Optional.ofNullable(visit.treatment().end())
                    .filter(e -> record.equals(visit.id() + "-infusion-end"));
            case ORDER -> episode.orders().stream().filter(o -> o.id().equals(record) && !o.inError()).findFirst();
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
