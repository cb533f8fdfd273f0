package org.handrail.intake.clearance;

import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.ending.EndOfCare;
import org.handrail.intake.episode.Ending;
import org.handrail.intake.episode.EpisodeCommand.EndCare;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Published.CareEnded;
import org.handrail.intake.episode.Story;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/**
 * Ends care. What is open as Emergency or Urgent goes on elsewhere. A record of what has happened is never refused: a
 * patient who has died after care was completed has died.
 */
public final class Endings {

    private Endings() {
    }

    public static Decision<EpisodeEvent> end(Story story, EndCare told) {
        Optional<Refusal> future = OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), story.now());
        if (future.isPresent()) {
            return Decision.refused(future.get());
        }
        if (EndOfCare.of(told.reason()).isEmpty()) {
            return Decision.refused(Refusal.invalid("/reason", "unknown-reason", "This is not one of the reasons."));
        }
        Ending before = story.episode().ended();
        Instant at = OccurredAt.forgiving(told.occurredAt(), story.now());
        if (before != null && before.equals(new Ending(told.reason(), at))) {
            return story.decided();
        }
        return story.happens(new CareEnded(told.reason(), before == null ? null : before.reason(), at)).decided();
    }
}
