package org.handrail.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.followup.checkin.AnswerCheckIn;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpDecider;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.instrument.NoteAnswers;
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

    /** Taken by another service: whole, and all as good as it can be. */
    public static NoteAnswers given(String form, Instant at) {
        List<ItemAnswer> items = form.equals("c-ssrs-screener")
                ? List.of(new ItemAnswer("q1", 0), new ItemAnswer("q2", 0), new ItemAnswer("q6", 0))
                : List.of(new ItemAnswer("10", 0));
        return new NoteAnswers("riverside", "session", form, form, items, null, true, null, at);
    }

    /** The questions of the first week were answered, with all that belongs to them; the clock stands on day 7. */
    public static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> firstWeekAnswered() {
        return released().at(days(7)).when(given("c-ssrs-screener", days(7))).and().when(answer("v1-24h", days(7), 0))
                .and().when(answer("v1-day-3", days(7), 0)).and().when(answer("v1-day-7", days(7), 0)).and();
    }

    public static Instant hours(double after) {
        return ENDED.plusSeconds(Math.round(after * 3600));
    }

    /** At the same time of day; the clock of the clinic goes forward on 8 March. */
    public static Instant days(int after) {
        return ENDED.atZone(ZoneId.of("America/New_York")).plusDays(after).toInstant();
    }
}
