package org.handrail.followup.risk;

import java.util.Optional;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Story;
import org.handrail.runtime.decide.Refusal;

/** Another service has raised a suicide risk. */
public record NoteRisk(String clinic, String level) implements FollowUpCommand {

    @Override
    public Optional<Refusal> tell(Story story) {
        boolean atRisk = Risks.serious(level);
        if (story.in(clinic).care().risk().atRisk() != atRisk) {
            story.happens(new RiskEvent.RiskNoted(atRisk));
        }
        return Optional.empty();
    }
}
