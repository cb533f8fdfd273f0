package org.handrail.intake.clinic;

import java.util.List;
import java.util.Map;
import org.handrail.intake.episode.Course.Premises;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand.NotePremises;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.Opened;
import org.handrail.intake.episode.Kept.PremisesHeard;
import org.handrail.intake.episode.Published.CareEnded;
import org.handrail.intake.episode.Story;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.outside.LocalCall;

/** An episode's side of it: it joins its clinic when it opens, hears what holds there, and leaves when care ends. */
public final class Membership {

    static final String JOIN = "clinic-join";
    static final String LEAVE = "clinic-leave";

    private Membership() {
    }

    public static List<Call> effects(Episode episode, EpisodeEvent event) {
        return switch (event) {
            case Opened opened -> List.of(call(episode, JOIN));
            case CareEnded ended -> List.of(call(episode, LEAVE));
            default -> List.of();
        };
    }

    private static Call call(Episode episode, String operation) {
        return Call.to(LocalCall.SELF, operation, operation + "~" + episode.id(),
                Map.of("document", episode.clinic(), "episode", episode.id()));
    }

    public static boolean owns(Call call) {
        return call.operation().equals(JOIN) || call.operation().equals(LEAVE);
    }

    /** Who is gone need not come. */
    public static boolean stillWanted(Episode episode, Call call) {
        return call.operation().equals(LEAVE) || episode.ended() == null;
    }

    /** What is older than what is known changes nothing. */
    public static void hear(Story story, NotePremises told) {
        Premises before = story.episode().course().premises();
        if (before == null || told.premises().revision() > before.revision()) {
            story.happens(new PremisesHeard(told.premises()));
        }
    }
}
