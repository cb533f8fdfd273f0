package org.handrail.followup.visit;

import java.time.Instant;
import org.handrail.followup.checkin.AfterVisit;
import org.handrail.followup.episode.Story;
import org.handrail.followup.outcome.Reviews;
import org.handrail.followup.visit.VisitCommand.NoteVisitEnd;

/** Keeps what was given when, and lets the rest of the care know that a visit is over. */
final class Visits {

    private Visits() {
    }

    static void dose(Story story, Instant at) {
        if (!story.care().treatment().dose(at).equals(story.care().treatment())) {
            story.happens(new VisitEvent.DoseNoted(at));
        }
    }

    static void off(Story story, String visit) {
        if (story.care().treatment().booked().stream().anyMatch(b -> b.visit().equals(visit))) {
            story.happens(new VisitEvent.VisitGone(visit));
        }
    }

    static void over(Story story, NoteVisitEnd end) {
        Treatment before = story.care().treatment();
        off(story, end.visit());
        if (end.drugGiven()) {
            dose(story, end.firstDoseAt() == null ? end.endedAt() : end.firstDoseAt());
            dose(story, end.lastDoseAt() == null ? end.endedAt() : end.lastDoseAt());
            if (!before.dosedAt(end.visit(), end.amountMg()).equals(before)) {
                story.happens(new VisitEvent.VisitCounted(end.visit(), end.amountMg()));
            }
            if (!before.dosed().contains(end.visit())) {
                Reviews.after(story, end.visit(), end.endedAt());
            }
        }
        AfterVisit.plan(story, end, before);
    }
}
