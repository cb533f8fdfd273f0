package org.handrail.followup.episode;

import java.util.Optional;
import org.handrail.runtime.decide.Refusal;

/** Care is known here from now on. */
public record Meet(String clinic) implements FollowUpCommand {

    @Override
    public Optional<Refusal> tell(Story story) {
        story.in(clinic);
        return Optional.empty();
    }
}
