package org.handrail.followup.visit;

import java.time.Instant;
import org.handrail.followup.checkin.AfterVisit;
import org.handrail.followup.episode.Story;
import org.handrail.followup.outcome.Reviews;
import org.handrail.followup.visit.VisitCommand.CorrectDose;
import org.handrail.followup.visit.VisitCommand.CorrectEnding;
import org.handrail.followup.visit.VisitCommand.NoteVisitEnd;
import org.handrail.followup.visit.Visited.Given;

/** Keeps what was given when and how a visit ended, and lets the rest of the care know when either turns out anew. */
final class Visits {

    private Visits() {
    }

    static void off(Story story, String visit) {
        if (story.care().treatment().booked().stream().anyMatch(b -> b.visit().equals(visit))) {
            story.happens(new VisitEvent.VisitGone(visit));
        }
    }

    /** A dose, an end, or a correction of either: what the visit owes is looked at again. */
    static void learn(Story story, Visited now) {
        Treatment before = story.care().treatment();
        if (before.visit(now.visit()).equals(now)) {
            return;
        }
        story.happens(new VisitEvent.VisitLearnt(now));
        if (now.counts() && !before.dosed().contains(now.visit())) {
            Reviews.after(story, now.visit(), now.endedAt());
        }
        AfterVisit.plan(story, now, before);
    }

    static void over(Story story, NoteVisitEnd end) {
        off(story, end.visit());
        Visited now = story.care().treatment().visit(end.visit());
        for (int device = now.given().size() + 1; device <= end.devices(); device++) {
            Instant at = device == 1 ? end.firstDoseAt() : end.lastDoseAt();
            now = now.with(new Given(end.visit() + "-d" + device, null, at == null ? end.endedAt() : at));
        }
        learn(story, now.ended(end.ending(), end.endedAt(), end.callWithinHours()).inAll(end.amountMg()));
    }

    /** A dose that was not heard of is none to put right. */
    static void correct(Story story, CorrectDose told) {
        Visited now = story.care().treatment().visit(told.visit());
        if (told.inError()) {
            learn(story, now.without(told.record()));
            return;
        }
        now.given().stream().filter(g -> g.record().equals(told.record())).findFirst().ifPresent(g ->
                learn(story, now.with(new Given(g.record(), told.amountMg() == null ? g.amountMg() : told.amountMg(),
                        told.at() == null ? g.at() : told.at()))));
    }

    /** Whether a person calls is judged by the new ending; who asked for a call knew only the old one. */
    static void correct(Story story, CorrectEnding told) {
        Visited now = story.care().treatment().visit(told.visit());
        if (told.inError()) {
            learn(story, now.ended(null, null, null));
        } else if (now.over()) {
            boolean same = told.ending() == null || told.ending().equals(now.ending());
            learn(story, now.ended(same ? now.ending() : told.ending(),
                    told.endedAt() == null ? now.endedAt() : told.endedAt(), same ? now.callWithinHours() : null));
        }
    }
}
