package org.handrail.intake.contact;

import java.time.Instant;
import java.util.Optional;
import org.handrail.intake.episode.EpisodeCommand.PreferContact;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Published.ContactPreferenceRecorded;
import org.handrail.intake.episode.Story;
import org.handrail.intake.episode.Wish;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** Takes what the patient says of messages. Opting out is not silence: a person calls. */
public final class Preferences {

    private Preferences() {
    }

    public static Decision<EpisodeEvent> prefer(Story story, PreferContact told) {
        Optional<Refusal> wrong = OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), story.now());
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        if (!Channels.SAID.contains(told.channel())) {
            return Decision.refused(Refusal.invalid("/channel", "unknown-channel", "There is no such channel."));
        }
        Instant at = OccurredAt.forgiving(told.occurredAt(), story.now());
        Wish wish = new Wish(told.channel(), told.optOut(), at);
        return story.episode().wishes().contains(wish) ? story.decided()
                : story.happens(new ContactPreferenceRecorded(wish.channel(), wish.optOut(), at)).decided();
    }
}
