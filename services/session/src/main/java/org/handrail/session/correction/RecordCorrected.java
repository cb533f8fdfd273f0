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
import org.handrail.session.episode.Lists;
import org.handrail.session.episode.Reading;
import org.handrail.session.episode.Report;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Visit;

/**
 * Something was written down wrongly. What stood there is kept; what takes its place is judged afresh.
 *
 * @param record         such as {@code v1-r3}, {@code v1-d2}, {@code v1-e1}, {@code v1-arrival}, {@code v1-ending}
 * @param enteredInError true when nothing takes its place; null otherwise
 * @param because        code
 * @param by             code of the person
 * @param closes         escalations that rested on what was wrong
 * @param was            the fields that change, as they were
 * @param corrected      the same fields, as they are now
 * @param occurredAt     when it was corrected
 */
public record RecordCorrected(String visit, String record, String kind, Boolean enteredInError, String because,
                              String by, List<String> closes, Map<String, Object> was, Map<String, Object> corrected,
                              Instant occurredAt) implements SessionEvent {

    private static final String TIME = "occurredAt";

    @Override
    public Episode happenedTo(Episode episode) {
        return episode.visit(visit, v -> applied(v).corrected(new Correction(record, kind, inError(), because, by,
                occurredAt, was, corrected)));
    }

    private boolean inError() {
        return Boolean.TRUE.equals(enteredInError);
    }

    private Visit applied(Visit v) {
        return switch (Corrected.of(kind)) {
            case READING -> v.watched(w -> w.readings(r -> r.id().equals(record) ? patched(r, Reading.class).unjudged()
                    : r.escalations().stream().anyMatch(closes::contains) ? r.unjudged() : r));
            case SIDE_EFFECT -> v.watched(w -> w.report(record, r -> patched(r, Report.class).unjudged()));
            case DOSE -> dose(v, v.doses().stream().filter(d -> d.record(visit).equals(record)).findFirst().orElseThrow());
            case ARRIVAL -> v.arrived(inError() ? null : Instant.parse(String.valueOf(corrected.get(TIME))));
            case ENDING -> v.ended(inError() ? null : patched(v.ended(), Ended.class));
        };
    }

    private Visit dose(Visit v, Dose wrong) {
        Visit without = v.treated(t -> t.without(wrong.drug(), wrong.device()));
        return inError() ? without : without.treated(t -> t.given(patched(wrong, Dose.class)));
    }

    private <T extends Record> T patched(T wrong, Class<T> type) {
        Map<String, Object> fields = Json.map(wrong);
        corrected.forEach((field, value) -> fields.put(field.equals(TIME) ? "at" : field, value));
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
