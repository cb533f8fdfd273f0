package org.handrail.intake.identity;

import java.util.List;
import org.handrail.intake.episode.EpisodeCommand.JoinPatient;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.Opened;
import org.handrail.intake.episode.Story;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;

/** Joins an episode that came without a record number with the patient whose it is. */
public final class Joining {

    /** What an episode lacks until a person has said whose it is. */
    public static final String RECORD_NUMBER = "record-number";

    private Joining() {
    }

    public static Decision<EpisodeEvent> join(Story story, JoinPatient told) {
        if (told.patient().equals(story.episode().patient())) {
            return story.decided();
        }
        if (!story.episode().lacking().contains(RECORD_NUMBER)) {
            return Decision.refused(Refusal.notNow("already-joined", "It is already known whose this is."));
        }
        List<String> lacking = story.episode().lacking().stream().filter(code -> !code.equals(RECORD_NUMBER)).toList();
        return story.happens(new Opened(story.episode().clinic(), told.patient(), lacking)).decided();
    }
}
