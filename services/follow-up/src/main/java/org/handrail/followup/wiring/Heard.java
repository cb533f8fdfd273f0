package org.handrail.followup.wiring;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.followup.instrument.NoteAnswers;

/** Of what other services say, the fields that are needed here. Each may be absent where its event says so. */
final class Heard {

    private Heard() {
    }

    /** Only that it was said. */
    record Nothing() {
    }

    record Risk(String level) {
    }

    record Cleared(String protocol) {
    }

    record CareEnded(Instant occurredAt, String reason) {
    }

    record Booked(String visit, Instant start) {
    }

    record Corrected(List<String> closes, String by) {
    }

    record OfVisit(String visit) {
    }

    record Dosed(Instant occurredAt) {
    }

    record SessionCompleted(String visit, String ending, int devices, Double amountMg, Instant firstDoseAt,
                            Instant lastDoseAt, Integer callWithinHours, Instant occurredAt) {
    }

    /** @param total absent while an item is missing, and for forms that are not summed */
    record Answered(String answers, String instrument, List<ItemAnswer> items, Integer total, boolean complete,
                    Integer recallDays, Instant occurredAt) {

        NoteAnswers by(String service, String clinic) {
            return new NoteAnswers(clinic, service, answers, instrument, items, total, complete, recallDays,
                    occurredAt);
        }
    }
}
