package org.handrail.followup.instrument;

import java.util.Optional;
import org.handrail.clinical.instrument.AnswerFault;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.followup.episode.Story;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** Whether answers can be read at all. What they say is never refused. */
final class Usable {

    private Usable() {
    }

    static Optional<Refusal> refused(Story story, AnswerInstrument told) {
        Optional<Instrument> form = Instrument.named(told.instrument());
        if (form.isEmpty()) {
            return Optional.of(Refusal.invalid("/instrument", "unknown-instrument", "This form is not taken here."));
        }
        boolean other = told.answers() != null && story.care().answers().stream()
                .anyMatch(set -> set.id().equals(told.answers()) && !set.instrument().equals(told.instrument()));
        return other ? Optional.of(Refusal.invalid("/answers", "other-instrument", "These answers are to another form."))
                : AnswerFault.inName(told.answers())
                        .or(() -> AnswerFault.inPortion(form.get(), told.items(), told.total()))
                        .map(fault -> Refusal.invalid(fault.field(), fault.rule(), fault.message()))
                        .or(() -> OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), story.now()));
    }
}
