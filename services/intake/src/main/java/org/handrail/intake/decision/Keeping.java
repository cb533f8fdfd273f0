package org.handrail.intake.decision;

import java.util.List;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.EligibilityJudged;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.keep.KeptOnce;

/** What an episode owes for a decision that says something new: that it be kept with what it rested on. */
public final class Keeping {

    public static final String KEEP = "decision-keep";

    private Keeping() {
    }

    public static List<Call> effects(Episode episode, EpisodeEvent event) {
        return event instanceof EligibilityJudged judged && judged.made() != null
                ? List.of(KeptOnce.owed(KEEP, judged.made().decision(), judged.made()))
                : List.of();
    }

    public static boolean owns(Call call) {
        return call.operation().equals(KEEP);
    }
}
