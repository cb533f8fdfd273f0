package org.handrail.followup.outcome;

import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Story;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** A clinician has decided on the benefit. @param phase absent: as the protocol has it; @param amountMg absent: as before */
public record ReviewBenefit(String decision, @Nullable String phase, @Nullable Double amountMg, String reason, String by,
                            @Nullable Instant occurredAt) implements FollowUpCommand {

    @Override
    public Optional<Refusal> tell(Story story) {
        if (decision.equals("change") && phase == null && amountMg == null) {
            return Optional.of(Refusal.invalid("/phase", "required", "A change says which phase or which dose."));
        }
        Optional<Refusal> wrong = occurredAt == null ? Optional.empty()
                : OccurredAt.refuseFuture("/occurredAt", occurredAt, story.now());
        if (wrong.isEmpty()) {
            Reviews.decide(story, this);
        }
        return wrong;
    }
}
