package org.handrail.followup.ending;

import java.time.Instant;
import java.util.Optional;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.episode.Story;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** A person says whom she has told of the end of care. */
public record NoteTold(String whom, String by, Instant occurredAt) implements FollowUpCommand {

    /** For this service alone. */
    public record PartyTold(Told told) implements FollowUpEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.with(told);
        }
    }

    @Override
    public Optional<Refusal> tell(Story story) {
        if (!story.care().ended()) {
            return Optional.of(Refusal.notNow("care-goes-on", "Care has not ended; there is nothing to tell of its end."));
        }
        Optional<Refusal> future = OccurredAt.refuseFuture("/occurredAt", occurredAt, story.now());
        boolean known = story.care().told().stream().anyMatch(t -> t.whom().equals(whom));
        if (future.isEmpty() && !known) {
            story.happens(new PartyTold(new Told(whom, by, OccurredAt.forgiving(occurredAt, story.now()))));
        }
        return future;
    }
}
