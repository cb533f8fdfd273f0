package org.handrail.followup.misuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.sideeffect.Appraisal;
import org.handrail.clinical.sideeffect.MisuseSignal;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Story;
import org.handrail.followup.escalation.Escalations;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.runtime.decide.Refusal;

/** Somebody has seen what may speak for misuse of ketamine. @param signal code */
public record ReportMisuse(String signal, Instant occurredAt) implements FollowUpCommand {

    private static final String CONTACT = "misuse";

    /** The register of dispensed drugs shows the same kind of drug from elsewhere, as intake has said. */
    public record NoteOverlap(String clinic) implements FollowUpCommand {
        @Override
        public Optional<Refusal> tell(Story story) {
            raise(story.in(clinic), MisuseSignal.REGISTER_OVERLAP);
            return Optional.empty();
        }
    }

    @Override
    public Optional<Refusal> tell(Story story) {
        Optional<MisuseSignal> seen = MisuseSignal.of(signal);
        Optional<Refusal> wrong = seen.isEmpty()
                ? Optional.of(Refusal.invalid("/signal", "unknown-code", "There is no such sign of misuse."))
                : OccurredAt.refuseFuture("/occurredAt", occurredAt, story.now());
        if (wrong.isEmpty()) {
            raise(story, seen.get());
        }
        return wrong;
    }

    /** A sign is no proof: a person looks within a day, and nothing is stopped. A second one joins the open escalation. */
    private static void raise(Story story, MisuseSignal seen) {
        Appraisal appraisal = MisuseSignal.appraise(List.of(seen)).orElseThrow();
        Escalations.raiseHere(story, CONTACT, appraisal.level(), CONTACT + "-" + seen);
        story.answers("rules", appraisal.rules());
    }
}
