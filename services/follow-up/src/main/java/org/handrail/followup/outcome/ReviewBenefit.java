package org.handrail.followup.outcome;

import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Phase;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.course.Template;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.dosing.OrderCheck;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Story;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** A clinician has decided on the benefit. @param phase absent: as the protocol has it; @param amountMg absent: as before */
public record ReviewBenefit(String decision, @Nullable String phase, @Nullable Double amountMg, String reason, String by,
                            @Nullable Instant occurredAt) implements FollowUpCommand {

    @Override
    public Optional<Refusal> tell(Story story) {
        Optional<Refusal> wrong = unsaid().or(() -> story.care().treatment().dosed().isEmpty()
                        ? Optional.of(Refusal.notNow("nothing-given",
                                "Nothing was given yet, so there is no benefit to weigh.")) : Optional.empty())
                .or(() -> Protocol.of(story.care().treatment().protocol()).flatMap(p -> not(p, story)))
                .or(() -> occurredAt == null ? Optional.empty()
                        : OccurredAt.refuseFuture("/occurredAt", occurredAt, story.now()));
        if (wrong.isEmpty()) {
            Reviews.decide(story, this);
        }
        return wrong;
    }

    private Optional<Refusal> unsaid() {
        return decision.equals("change") && phase == null && amountMg == null
                ? Optional.of(Refusal.invalid("/phase", "required", "A change says which phase or which dose."))
                : Optional.empty();
    }

    /** What the patient's protocol does not have. */
    private Optional<Refusal> not(Protocol protocol, Story story) {
        if (amountMg != null && !OrderCheck.possible(protocol, amountMg)) {
            return Optional.of(Refusal.invalid("/amountMg", EsketamineDosing.AMOUNT.id(),
                    "This protocol has no such dose."));
        }
        return phase == null || Phase.of(phase).flatMap(f -> Template.of(protocol, f, InForce.now(story.context())))
                .isPresent() ? Optional.empty()
                : Optional.of(Refusal.invalid("/phase", "no-such-phase", "This protocol has no such phase."));
    }
}
