package org.handrail.followup.episode;

import java.util.Optional;
import org.handrail.runtime.decide.Refusal;

/** What somebody tells of a patient of whom nobody has said anything here; the first word says where the care is. */
public record InClinic(String clinic, FollowUpCommand command) implements FollowUpCommand {

    @Override
    public Optional<Refusal> tell(Story story) {
        return command.tell(story.in(clinic));
    }
}
