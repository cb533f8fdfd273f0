package org.handrail.followup.instrument;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Story;
import org.handrail.runtime.decide.Refusal;

/**
 * Answers to a form, whole or a portion.
 *
 * @param answers names the set that they belong to; absent: a new set
 * @param total   of a form that is scored elsewhere
 * @param checkIn at which they were given; absent: at none
 */
public record AnswerInstrument(@Nullable String answers, String instrument, List<ItemAnswer> items,
                               @Nullable Integer total, @Nullable String checkIn, Instant occurredAt,
                               @Nullable Rota rota) implements FollowUpCommand {

    @Override
    public Optional<Refusal> tell(Story story) {
        return Usable.refused(story, this).or(() -> {
            Instruments.take(story, this);
            return Optional.empty();
        });
    }
}
