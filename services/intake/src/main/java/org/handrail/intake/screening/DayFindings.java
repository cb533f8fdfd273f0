package org.handrail.intake.screening;

import java.util.Optional;
import org.handrail.clinical.Answer;
import org.handrail.clinical.eligibility.Body;
import org.handrail.clinical.eligibility.Mind;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.intake.episode.Contribution;
import org.handrail.intake.episode.EpisodeCommand.NoteDayFinding;
import org.handrail.intake.episode.Kept.FindingsNoted;
import org.handrail.intake.episode.Story;

/**
 * What the chair found before a dose and the course rests on: pregnancy, psychosis and mania rule treatment out until a
 * named person decides with a reason, or it is found to be there no more. To be intoxicated is of that day alone.
 */
public final class DayFindings {

    private DayFindings() {
    }

    public static void note(Story story, NoteDayFinding told) {
        known(told.finding(), told.present() ? Answer.YES : Answer.NO).ifPresent(found -> story.happens(
                new FindingsNoted(new Contribution(told.visit() + "-" + told.finding(), told.occurredAt(), found))));
    }

    private static Optional<ScreeningFindings> known(String finding, Answer answer) {
        return switch (finding) {
            case "pregnancy" -> Optional.of(of(null, new Body(null, answer, Answer.YES, null, null, null, null, null,
                    null, null, null)));
            case "psychosis" -> Optional.of(of(new Mind(answer, null, null, null), null));
            case "mania" -> Optional.of(of(new Mind(null, null, answer, null), null));
            default -> Optional.empty();
        };
    }

    private static ScreeningFindings of(Mind mind, Body body) {
        return new ScreeningFindings(null, null, null, mind, body, null, null, null, null);
    }
}
