package org.handrail.session.correction;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.shell.Json;
import org.handrail.session.episode.Correction;
import org.handrail.session.episode.Dose;
import org.handrail.session.episode.Ended;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.InfusionEnd;
import org.handrail.session.episode.Lists;
import org.handrail.session.episode.Medicine;
import org.handrail.session.episode.Order;
import org.handrail.session.episode.Reading;
import org.handrail.session.episode.Report;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Visit;

/**
 * Something was written down wrongly. What stood there is kept; what takes its place is judged afresh. The two forms of
 * the published event differ in the kinds of record that they can name.
 */
public sealed interface CorrectionEvent extends SessionEvent permits RecordCorrected, OtherRecordCorrected {

    String TIME = "occurredAt";

    String visit();

    /** Such as {@code v1-r3}, {@code v1-d2}, {@code v1-m1}, {@code o2}, {@code v1-arrival}, {@code v1-ending}. */
    String record();

    String kind();

    /** True when nothing takes its place; null otherwise. */
    Boolean enteredInError();

    String because();

    String by();

    List<String> closes();

    Map<String, Object> was();

    Map<String, Object> corrected();

    Instant occurredAt();

    private boolean inError() {
        return Boolean.TRUE.equals(enteredInError());
    }

    @Override
    default Episode happenedTo(Episode episode) {
        Episode right = Corrected.of(kind()) == Corrected.ORDER
                ? episode.ordering(record(), o -> patched(o, Order.class)) : episode.visit(visit(), this::applied);
        return right.visit(visit(), v -> v.corrected(new Correction(record(), kind(), inError(), because(), by(),
                occurredAt(), was(), corrected())));
    }

    private Visit applied(Visit v) {
        return switch (Corrected.of(kind())) {
            case READING -> v.watched(w -> w.readings(r -> r.id().equals(record())
                    ? patched(r, Reading.class).unjudged()
                    : r.escalations().stream().anyMatch(closes()::contains) ? r.unjudged() : r));
            case SIDE_EFFECT -> v.watched(w -> w.report(record(), r -> patched(r, Report.class).unjudged()));
            case DOSE -> dose(v, v.doses().stream().filter(d -> d.record(visit()).equals(record())).findFirst()
                    .orElseThrow());
            case MEDICINE -> v.treated(t -> t.medicine(record(), m -> patched(m, Medicine.class)));
            case INFUSION_END -> v.treated(t -> t.ended(inError() ? null : patched(t.end(), InfusionEnd.class)));
            case ARRIVAL -> v.arrived(inError() ? null : Instant.parse(String.valueOf(corrected().get(TIME))));
            case ENDING -> v.ended(inError() ? null : patched(v.ended(), Ended.class));
            case ORDER -> v;
        };
    }

    private Visit dose(Visit v, Dose wrong) {
        Visit without = v.treated(t -> t.without(wrong.drug(), wrong.device()));
        return inError() ? without : without.treated(t -> t.given(patched(wrong, Dose.class)));
    }

    private <T extends Record> T patched(T wrong, Class<T> type) {
        Map<String, Object> fields = Json.map(wrong);
        corrected().forEach((field, value) -> fields.put(field.equals(TIME) ? "at" : field, value));
        fields.put("inError", inError());
        return Json.from(fields, type);
    }

    /** Of the fields that a correction names, what they are now. */
    static Map<String, Object> of(Record now, Iterable<String> fields) {
        Map<String, Object> all = Json.map(now);
        Map<String, Object> some = new LinkedHashMap<>();
        fields.forEach(field -> {
            Object value = all.get(field.equals(TIME) ? "at" : field);
            if (value != null) {
                some.put(field, value);
            }
        });
        return Lists.orEmpty(some);
    }
}
