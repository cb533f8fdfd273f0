package org.handrail.followup.risk;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.checkin.CheckInTimes.Window;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.instrument.RiskRaised;
import org.handrail.followup.checkin.CheckIn;
import org.handrail.followup.checkin.Closing;
import org.handrail.followup.checkin.Times;
import org.handrail.followup.episode.Story;
import org.handrail.followup.escalation.Escalations;

/** Suicide risk: a person the same day, and contact until an answer is negative. */
public final class Risks {

    private Risks() {
    }

    /** Moderate, high, or not clear. */
    public static boolean serious(String level) {
        return !level.equals("low") && !level.equals("none");
    }

    /** Raises what an answer taken here has shown. @param contact the check-in or the answers */
    public static void raise(Story story, String contact, RiskRaised found, Instant at) {
        String free = Escalations.contact(story.care(), contact, found.escalation());
        story.happens(new RiskEvent.SuicideRiskRaised(
                EscalationId.of(story.care().episode(), free, found.escalation()), contact, found.level(), found.trigger(), at));
        Escalations.raiseHere(story, contact, found.escalation(), "suicide-risk-" + found.level());
    }

    /** Item 9 was answered, wherever. @param screened whether the screener was taken here on the same day */
    public static void item9(Story story, int answer, boolean screened, Instant at) {
        if (answer > 0) {
            next(story, screened);
            positive(story, at);
        } else {
            negative(story, at);
        }
    }

    /** What whoever took the answer does now, as codes: the patient is not let go with a number alone. */
    private static void next(Story story, boolean screened) {
        story.answers("next", screened ? List.of("safety-plan", "crisis-line")
                : List.of("screener-today", "safety-plan", "crisis-line"));
    }

    /** The first contact within three days; later ones follow while it stays positive. */
    private static void positive(Story story, Instant at) {
        if (story.care().ended() || story.care().risk().watched()) {
            return;
        }
        story.happens(new RiskEvent.WatchChanged(at));
        plan(story, Times.of(story.context()).contactAfter(at), "item-9-positive");
    }

    /** Ends the watch; an answer from before it says nothing. */
    public static void negative(Story story, Instant at) {
        Instant since = story.care().risk().watchedSince();
        if (since == null || at.isBefore(since)) {
            return;
        }
        story.happens(new RiskEvent.WatchChanged(null));
        story.care().checkIns().stream().filter(c -> c.open() && c.ofWatch())
                .forEach(c -> Closing.close(story, c, null, "later-contact"));
    }

    /** Weekly until negative: whenever a contact is over and the watch goes on, the next is owed. */
    public static void goOn(Story story) {
        boolean waiting = story.care().checkIns().stream().anyMatch(c -> c.open() && c.ofWatch());
        if (!story.care().ended() && story.care().risk().watched() && !waiting) {
            plan(story, Times.of(story.context()).contactAgainAfter(story.now()), "item-9-watch");
        }
    }

    private static void plan(Story story, Window window, String because) {
        int number = story.care().risk().contacts() + 1;
        story.happens(new RiskEvent.ContactPlanned(CheckIn.planned("outreach-" + number,
                story.care().treatment().lastVisit(), window, because)));
    }
}
