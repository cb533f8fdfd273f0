package org.handrail.followup.checkin;

import java.util.List;
import org.handrail.clinical.checkin.CheckInTimes;
import org.handrail.followup.checkin.CheckInEvent.CheckInPlanned;
import org.handrail.followup.episode.Story;
import org.handrail.followup.visit.Treatment;
import org.handrail.followup.visit.VisitCommand.NoteVisitEnd;

/** What a visit that is over owes, and what it has answered. */
public final class AfterVisit {

    private static final CheckInTimes TIMES = CheckInTimes.USUAL;
    private static final String RELEASED = "released";

    private AfterVisit() {
    }

    /** @param before what was known of the treatment before this visit was over */
    public static void plan(Story story, NoteVisitEnd end, Treatment before) {
        if (story.care().ended() || before.dosed().contains(end.visit())) {
            return;
        }
        askedThere(story, end);
        if (end.drugGiven()) {
            afterDose(story, end, before);
        }
        boolean unplanned = end.drugGiven() && !end.ending().equals(RELEASED);
        if (unplanned || end.callWithinHours() != null) {
            owe(story, CheckIn.after(end.visit(), TIMES.callAfterUnplannedEnd(end.endedAt(), end.callWithinHours())));
        }
    }

    /** A visit without any drug owes no question; the row after the last dose begins anew. */
    private static void afterDose(Story story, NoteVisitEnd end, Treatment before) {
        boolean changed = before.amountMg() != null && !before.amountMg().equals(end.amountMg());
        if (TIMES.asksTheDayAfter(before.dosed().size() + 1, changed)) {
            owe(story, CheckIn.after(end.visit(), TIMES.dayAfter(end.endedAt())));
        }
        Treatment now = story.care().treatment();
        if (before.dosed().isEmpty()) {
            owe(story, CheckIn.after(end.visit(), TIMES.day3(now.firstDoseAt())));
            owe(story, CheckIn.after(end.visit(), TIMES.day7(now.firstDoseAt())));
        }
        open(story).stream().filter(c -> c.kind().afterSeries())
                .forEach(c -> Closing.close(story, c, end.visit(), Closing.LATER_CONTACT));
        owe(story, row(story, end.visit(), 0));
    }

    /** The check-in at this step of the row after the last dose. */
    static CheckIn row(Story story, String visit, int step) {
        return CheckIn.inRow(visit, TIMES.afterSeries(story.care().treatment().lastDoseAt(), step), step,
                TIMES.numberInRow(step));
    }

    /** Whatever fell near this visit was asked there. */
    private static void askedThere(Story story, NoteVisitEnd end) {
        open(story).stream().filter(c -> c.kind().mayWaitForVisit())
                .filter(c -> TIMES.nearVisit(c.opensAt(), c.dueAt(), end.endedAt()))
                .forEach(c -> Closing.close(story, c, end.visit(), Closing.ASKED_AT_VISIT));
    }

    private static List<CheckIn> open(Story story) {
        return story.care().checkIns().stream().filter(CheckIn::open).toList();
    }

    private static void owe(Story story, CheckIn checkIn) {
        if (story.care().checkIn(checkIn.id()).isEmpty()) {
            story.happens(new CheckInPlanned(checkIn));
        }
    }
}
