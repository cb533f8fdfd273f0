package org.handrail.followup.checkin;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.followup.checkin.CheckInEvent.CheckInPlanned;
import org.handrail.followup.episode.Story;
import org.handrail.followup.visit.Treatment;
import org.handrail.followup.visit.Visited;

/** What a visit that is over owes, and what it has answered. */
public final class AfterVisit {

    private AfterVisit() {
    }

    /**
     * What the visit owes by what is known of it now, and did not owe before; and what it owes no longer.
     *
     * @param now    as it is known now, already part of the story
     * @param before what was known of the treatment until now
     */
    public static void plan(Story story, Visited now, Treatment before) {
        if (story.care().ended()) {
            return;
        }
        Visited was = before.visit(now.visit());
        boolean counted = before.dosed().contains(now.visit());
        if (now.over() && !was.over()) {
            askedThere(story, now);
        }
        if (now.counts() && !counted) {
            afterDose(story, now, before);
        } else if (counted && !now.counts()) {
            notDosed(story, now.visit());
        }
        if (now.asksForCall()) {
            call(story, now, was);
        } else if (was.asksForCall()) {
            noLonger(story, now.visit(), c -> c.kind() == CheckInKind.CALL_AFTER_UNPLANNED_END);
        }
    }

    private static void call(Story story, Visited now, Visited was) {
        CheckIn call = CheckIn.after(now.visit(), Times.of(story.context()).callAfterUnplannedEnd(now.endedAt(), now.callWithinHours()), false);
        if (!was.asksForCall()) {
            owe(story, call);
        } else if (!now.endedAt().equals(was.endedAt())) {
            story.care().checkIn(call.id()).filter(CheckIn::open).ifPresent(c ->
                    story.happens(new CheckInPlanned(c.at(call.opensAt(), call.dueAt()))));
        }
    }

    /** A visit without any drug owes no question; the row after the last dose begins anew. */
    private static void afterDose(Story story, Visited now, Treatment before) {
        boolean changed = before.amountMg() != null && !before.amountMg().equals(now.amountMg());
        if (Times.of(story.context()).asksTheDayAfter(before.dosed().size() + 1, changed)) {
            owe(story, CheckIn.after(now.visit(), Times.of(story.context()).dayAfter(now.endedAt()), before.dosed().isEmpty()));
        }
        if (before.dosed().isEmpty()) {
            firstDays(story, now.visit());
        }
        if (now.visit().equals(story.care().treatment().lastVisit())) {
            open(story).stream().filter(c -> c.kind().afterSeries())
                    .forEach(c -> Closing.close(story, c, now.visit(), Closing.LATER_CONTACT));
            oweRow(story, now.visit(), 0);
        }
    }

    private static void firstDays(Story story, String visit) {
        Treatment treatment = story.care().treatment();
        owe(story, CheckIn.after(visit, Times.of(story.context()).day3(treatment.firstDoseAt()), true));
        owe(story, CheckIn.after(visit, Times.of(story.context()).day7(treatment.firstDoseAt()), true));
    }

    /** No drug was given after all: what rested on it goes, and the visit before is the last one again. */
    private static void notDosed(Story story, String visit) {
        boolean early = story.care().checkIns().stream().anyMatch(c -> visit.equals(c.visit())
                && (c.kind() == CheckInKind.DAY_3 || c.kind() == CheckInKind.DAY_7));
        noLonger(story, visit, c -> c.kind() == CheckInKind.DAY_AFTER || c.kind() == CheckInKind.DAY_3
                || c.kind() == CheckInKind.DAY_7 || c.kind().afterSeries());
        Treatment treatment = story.care().treatment();
        if (treatment.lastVisit() == null) {
            return;
        }
        if (early) {
            firstDays(story, treatment.dosed().getFirst());
        }
        if (open(story).stream().noneMatch(c -> c.kind().afterSeries())) {
            oweRow(story, treatment.lastVisit(), 0);
        }
    }

    private static void noLonger(Story story, String visit, Predicate<CheckIn> which) {
        open(story).stream().filter(c -> visit.equals(c.visit())).filter(which)
                .forEach(c -> Closing.close(story, c, null, Closing.RECORDED_IN_ERROR));
    }

    /** The check-in at this step of the row after the last dose, or the first after it that is not answered yet. */
    static void oweRow(Story story, String visit, int step) {
        int open = step;
        while (story.care().checkIn(row(story, visit, open).id()).filter(c -> c.answeredAt() != null).isPresent()) {
            open++;
        }
        owe(story, row(story, visit, open));
    }

    private static CheckIn row(Story story, String visit, int step) {
        return CheckIn.inRow(visit, Times.of(story.context()).afterSeries(story.care().treatment().lastDoseAt(), step), step,
                Times.of(story.context()).numberInRow(step));
    }

    /** Whatever fell near this visit was asked there. */
    private static void askedThere(Story story, Visited end) {
        open(story).stream().filter(c -> c.kind().mayWaitForVisit())
                .filter(c -> Times.of(story.context()).nearVisit(c.opensAt(), c.dueAt(), end.endedAt()))
                .forEach(c -> Closing.close(story, c, end.visit(), Closing.ASKED_AT_VISIT));
    }

    private static List<CheckIn> open(Story story) {
        return story.care().checkIns().stream().filter(CheckIn::open).toList();
    }

    /** Also what was answered before it was owed is known; what a wrong record had closed is owed again. */
    private static void owe(Story story, CheckIn checkIn) {
        if (story.care().checkIn(checkIn.id()).filter(known -> stands(story, known)).isEmpty()) {
            story.happens(new CheckInPlanned(checkIn));
        }
    }

    /** What was said before the visit was over, or under its name by a slip, says nothing of how the patient is after it. */
    private static boolean stands(Story story, CheckIn known) {
        Instant over = known.visit() == null ? null : story.care().treatment().visit(known.visit()).endedAt();
        boolean early = over != null && known.answeredAt() != null && known.answeredAt().isBefore(over);
        return !early && !Closing.RECORDED_IN_ERROR.equals(known.closedBecause());
    }
}
