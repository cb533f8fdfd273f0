package org.handrail.followup.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Rota;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Story;
import org.handrail.runtime.decide.Refusal;

/** @param item9 absent when not asked, 0 to 3 */
public record AnswerCheckIn(String checkIn, Instant occurredAt, List<String> sideEffects,
                            @Nullable Boolean droveOrOperated, @Nullable Integer item9, @Nullable Rota rota)
        implements FollowUpCommand {

    @Override
    public Optional<Refusal> tell(Story story) {
        return Answers.take(story, this);
    }
}
