package org.handrail.followup.instrument;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.SuicideItem;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.outcome.Trend;
import org.handrail.followup.checkin.Forms;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Story;
import org.handrail.followup.outcome.Outcomes;
import org.handrail.followup.outcome.Scored;
import org.handrail.followup.risk.NoteRisk;
import org.handrail.followup.risk.Risks;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Refusal;

/**
 * Answers to a form, whoever took them: what they mean for contact with the patient and for the outcome. Suicide risk
 * itself is raised by whoever took them.
 *
 * @param service who took them; with {@code answers} it names them
 * @param total   absent while the form is not complete, and for forms that are not summed
 */
public record NoteAnswers(@Nullable String clinic, String service, String answers, String instrument,
                          List<ItemAnswer> items, @Nullable Integer total, boolean complete,
                          @Nullable Integer recallDays, Instant occurredAt) implements FollowUpCommand {

    @Override
    public Optional<Refusal> tell(Story story) {
        note(story.in(clinic));
        return Optional.empty();
    }

    void note(Story story) {
        SuicideItem.of(instrument).flatMap(item -> items.stream()
                        .filter(answer -> answer.item().equals(item.item())).findFirst())
                .ifPresent(answer -> Risks.item9(story, answer.value(), Instruments.screenerOfDay(story, occurredAt) != null,
                        occurredAt));
        boolean none = complete && instrument.equals(CssrsScreener.NAME)
                && CssrsScreener.triage(items, InForce.at(occurredAt, story.context())).level() == SuicideLevel.NONE;
        if (none) {
            Risks.negative(story, occurredAt);
            new NoteRisk(clinic, SuicideLevel.NONE.toString()).tell(story);
        }
        Forms.given(story, instrument, items, complete, occurredAt);
        if (total != null) {
            Outcomes.scored(story, new Scored(answers, instrument, recallDays,
                    new Trend.Score(service + "-" + answers, total, occurredAt)));
        }
    }
}
