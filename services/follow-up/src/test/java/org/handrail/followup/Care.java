package org.handrail.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.followup.checkin.AnswerCheckIn;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpDecider;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.visit.VisitCommand.ExpectVisit;
import org.handrail.followup.visit.VisitCommand.NoteVisitEnd;
import org.handrail.runtime.testkit.Scenario;

/** One patient's care as the tests begin it: the first visit ended on Monday 2 March 2026 at 11:30 in New York. */
public final class Care {

    public static final String ID = "ep-aaaaaaaaaaaaaaaaaaaa";
    public static final Instant ENDED = Instant.parse("2026-03-02T16:30:00Z");
    public static final Instant DOSED = ENDED.minus(Duration.ofMinutes(125));

    private Care() {
    }

    public static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> fresh() {
        return Scenario.of(new FollowUpDecider(), ID).at(ENDED);
    }

    public static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> afterVisit(String ending, int devices) {
        return fresh().when(over("v1", ending, devices, 28.0 * devices, ENDED)).and();
    }

    public static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> released() {
        return afterVisit("released", 2);
    }

    /** The dose was given 125 minutes before. */
    public static NoteVisitEnd over(String visit, String ending, int devices, double amountMg, Instant ended) {
        Instant dosed = devices == 0 ? null : ended.minus(Duration.ofMinutes(125));
        return new NoteVisitEnd("riverside", visit, ending, devices, amountMg, dosed, dosed, null, ended);
    }

    public static ExpectVisit booked(String visit, Instant start) {
        return new ExpectVisit("riverside", visit, start);
    }

    public static AnswerCheckIn answer(String checkIn, Instant at, Integer item9) {
        return new AnswerCheckIn(checkIn, at, List.of("headache"), false, item9, null);
    }

    public static Instant hours(double after) {
        return ENDED.plusSeconds(Math.round(after * 3600));
    }

    /** At the same time of day; the clock of the clinic goes forward on 8 March. */
    public static Instant days(int after) {
        return ENDED.atZone(ZoneId.of("America/New_York")).plusDays(after).toInstant();
    }
}
