package org.handrail.followup.episode;

import java.util.Optional;
import org.handrail.runtime.decide.Refusal;

/** Something that is asked of follow-up, or told to it, about one patient's care. */
public interface FollowUpCommand {

    /** @return why it is not done; empty when the story holds what follows. A fact of another service is never refused. */
    Optional<Refusal> tell(Story story);
}
