package org.handrail.followup.plan;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.clinical.checkin.CheckInTimes.Window;
import org.handrail.clinical.checkin.CheckInTimes;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.followup.checkin.CheckIn;
import org.handrail.followup.checkin.CheckInEvent.CheckInAnswered;
import org.handrail.followup.checkin.CheckInEvent.CheckInPlanned;
import org.handrail.followup.checkin.Closing;
import org.handrail.followup.checkin.Times;
import org.handrail.followup.episode.Story;

/** The lifestyle plan: while a goal is agreed, the patient is asked from time to time how it goes. */
public final class Plans {

    private Plans() {
    }

    /** Whoever says how a goal goes has answered what was asked about the plan. */
    static void answered(Story story, Instant at) {
        story.care().checkIns().stream().filter(c -> c.open() && c.asked() && c.kind() == CheckInKind.PLAN).forEach(c ->
                story.happens(new CheckInAnswered(c.id(), c.visit(), at, List.of(), null, null, null)));
    }

    /** One question for all goals; none when every goal is over. */
    public static void goOn(Story story) {
        boolean agreed = !story.care().ended() && story.care().goals().stream().anyMatch(g -> !g.over());
        var waiting = story.care().checkIns().stream().filter(c -> c.open() && c.kind() == CheckInKind.PLAN).toList();
        if (agreed && waiting.isEmpty()) {
            Window window = Times.of(story.context()).planAfter(story.now());
            String id = "plan-" + CalendarDays.dayOf(window.opensAt(), story.zone());
            story.happens(new CheckInPlanned(CheckIn.planned(id, story.care().treatment().lastVisit(), window, null)));
        } else if (!agreed) {
            waiting.forEach(c -> Closing.close(story, c, null, "later-contact"));
        }
    }
}
