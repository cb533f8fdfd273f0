package org.handrail.session.correction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.dosing.Besides;
import org.handrail.session.dosing.Deviations;
import org.handrail.session.episode.Codes;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.form.Forms;
import org.handrail.session.monitoring.Monitoring;
import org.handrail.session.release.Leaving;
import org.handrail.session.sideeffect.SideEffects;

/** A correction is a record too: taken whenever it comes, kept beside what it corrects, and judged. */
public final class Correcting {

    static final List<String> BECAUSE = List.of("typing-error", "wrong-time", "wrong-value", "wrong-patient",
            "device-error", "counted-twice", "remembered-later", "other");

    private Correcting() {
    }

    public static Decision<SessionEvent> decide(Story story, CorrectRecord wanted, Context context) {
        Episode before = story.state();
        Optional<Corrected.Found> found = Corrected.find(before, wanted.visit(), wanted.record());
        if (found.isEmpty()) {
            return Decision.refused(Refusal.unknown("record", "/record"));
        }
        Optional<Refusal> wrong = wrong(wanted, found.get().kind(), context.now());
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Map<String, Object> changed = Amending.amend(story, wanted, context);
        if (!changed.isEmpty()) {
            SideEffects.appraiseAgain(story, wanted.visit(), wanted.record(), context);
            if (found.get().kind() == Corrected.READING || found.get().kind() == Corrected.MEDICINE) {
                Regrading.note(story, wanted, context);
            }
            before.visits().forEach(visit -> Deviations.noteNew(story, before, visit.id(), context));
            Leaving.noteDeviations(story, before.visit(wanted.visit()), context);
            Forms.note(story, wanted.visit(), context);
        }
        return story.decided(Map.of("outcome", changed.isEmpty() ? "unchanged" : "corrected",
                "record", wanted.record()));
    }

    private static Optional<Refusal> wrong(CorrectRecord wanted, Corrected kind, Instant now) {
        if (!BECAUSE.contains(wanted.because())) {
            return Optional.of(Codes.unknown("/because", BECAUSE));
        }
        if (wanted.inError() != wanted.corrected().isEmpty()) {
            return Optional.of(Refusal.invalid("/corrected", "correction",
                    "Either it was entered in error, or something else takes its place."));
        }
        Optional<String> strange = wanted.corrected().keySet().stream().filter(f -> !kind.fields().contains(f))
                .findFirst();
        if (strange.isPresent()) {
            return Optional.of(Refusal.invalid("/corrected/" + strange.get(), "unknown-field",
                    "This record has no such field; it has " + String.join(", ", kind.fields().stream().sorted()
                            .toList()) + "."));
        }
        Object at = wanted.corrected().get("occurredAt");
        return (at == null ? Optional.<Refusal>empty()
                : OccurredAt.refuseFuture("/corrected/occurredAt", Instant.parse((String) at), now))
                .or(() -> switch (kind) {
                    case READING -> Monitoring.wrong(wanted.corrected());
                    case SIDE_EFFECT -> SideEffects.wrong(wanted.corrected());
                    case ENDING -> Leaving.wrong(wanted.corrected());
                    case MEDICINE, INFUSION_END -> Besides.wrong(wanted.corrected());
                    case DOSE, ORDER, ARRIVAL -> Optional.empty();
                });
    }
}
