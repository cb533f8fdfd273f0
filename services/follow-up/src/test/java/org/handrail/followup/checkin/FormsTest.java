package org.handrail.followup.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.DOSED;
import static org.handrail.followup.Care.answer;
import static org.handrail.followup.Care.days;
import static org.handrail.followup.Care.firstWeekAnswered;
import static org.handrail.followup.Care.given;
import static org.handrail.followup.Care.hours;
import static org.handrail.followup.Care.over;
import static org.handrail.followup.Care.released;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.followup.checkin.CheckInEvent.CheckInClosed;
import org.handrail.followup.checkin.CheckInEvent.CheckInDue;
import org.handrail.followup.checkin.CheckInEvent.CheckInMissed;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.instrument.AnswerInstrument;
import org.handrail.followup.instrument.NoteAnswers;
import org.handrail.followup.outcome.OutcomeEvent.RelapseSuspected;
import org.handrail.followup.risk.NoteRisk;
import org.handrail.followup.risk.RiskEvent.SuicideRiskRaised;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final List<String> AFTER_SERIES = List.of("phq-9", "gad-7", "functioning");

    @Test
    void four_weeks_after_the_last_dose_the_scores_and_daily_life_are_asked_for() {
        assertThat(fourWeeks().whenTimePasses().events()).contains(new CheckInDue("v1-post-series", "v1",
                CheckInKind.POST_SERIES, "message", null, AFTER_SERIES, seriesAsked()));
    }

    @Test
    void on_day_3_the_screener_since_the_last_contact_is_asked_for() {
        Instant due = days(3).minusSeconds(125 * 60);
        assertThat(firstDay().at(due).whenTimePasses().events()).contains(new CheckInDue("v1-day-3", "v1",
                CheckInKind.DAY_3, "message", null, List.of("c-ssrs-screener"), due));
    }

    @Test
    void the_screener_is_asked_the_day_after_the_second_visit_and_not_after_the_first() {
        FollowUp second = firstDay().at(hours(72)).when(over("v2", "released", 2, 56, hours(72))).state();
        assertThat(second.checkIn("v1-24h").orElseThrow().forms()).isEmpty();
        assertThat(second.checkIn("v2-24h").orElseThrow().forms()).containsExactly("c-ssrs-screener");
    }

    @Test
    void a_score_taken_six_days_before_by_the_intake_is_not_asked_for_again_and_one_of_seven_days_is() {
        assertThat(owed(noted(22))).containsExactly("gad-7", "functioning");
        assertThat(owed(noted(21))).isEqualTo(AFTER_SERIES);
    }

    @Test
    void with_all_forms_answered_first_the_answers_end_the_check_in_and_nothing_more_is_owed() {
        var then = asked().when(phq9(10)).and().when(gad7()).and().when(answer("v1-post-series", days(28), 0));
        assertThat(then.state().checkIns()).noneMatch(CheckIn::ofForms);
    }

    @Test
    void forms_that_come_within_a_day_after_the_answers_are_asked_for_by_nobody() {
        var then = asked().when(answer("v1-post-series", days(28), 0)).and().when(phq9(10)).and().when(gad7());
        assertThat(then.state().checkIn("v1-post-series-forms")).isEmpty();
        assertThat(then.events()).noneMatch(CheckInClosed.class::isInstance);
    }

    @Test
    void who_takes_the_answers_is_told_which_forms_are_still_missing() {
        asked().when(phq9(9)).and().when(answer("v1-post-series", days(28), 0))
                .andAnswers("forms", List.of("gad-7", "functioning"));
    }

    @Test
    void a_form_left_out_is_asked_for_the_next_day_and_goes_up_the_ladder_of_a_missed_check_in() {
        var again = asked().when(answer("v1-post-series", days(28), 0)).and().at(days(29)).whenTimePasses();
        assertThat(again.events()).contains(new CheckInDue("v1-post-series-forms", "v1", CheckInKind.POST_SERIES,
                "message", "form-owed", AFTER_SERIES, days(29)));
        assertThat(again.and().at(days(30)).whenTimePasses().events()).contains(new CheckInMissed("v1-post-series-forms",
                "v1", CheckInKind.POST_SERIES, 1, "second-channel", days(30)));
    }

    @Test
    void a_form_left_out_by_a_patient_at_risk_is_asked_for_after_four_hours() {
        Instant due = days(28).plusSeconds(4 * 3600);
        assertThat(asked().when(new NoteRisk("riverside", "moderate")).and().when(answer("v1-post-series", days(28), 0))
                .and().at(due).whenTimePasses().events()).anyMatch(e -> e instanceof CheckInDue asked
                && asked.checkIn().equals("v1-post-series-forms"));
    }

    @Test
    void the_last_missing_form_ends_what_was_asked_again_and_a_first_one_does_not() {
        var again = asked().when(answer("v1-post-series", days(28), 0)).and().at(days(29)).whenTimePasses().and();
        var part = again.when(phq9(10));
        assertThat(part.state().checkIn("v1-post-series-forms").orElseThrow().open()).isTrue();
        assertThat(part.and().when(gad7()).events()).anyMatch(e -> e instanceof CheckInClosed closed
                && closed.checkIn().equals("v1-post-series-forms"));
    }

    @Test
    void who_answers_the_second_time_without_the_forms_is_not_asked_a_third_time() {
        FollowUp after = asked().when(answer("v1-post-series", days(28), 0)).and().at(days(29)).whenTimePasses().and()
                .when(answer("v1-post-series-forms", days(29), 0)).state();
        assertThat(after.checkIns().stream().filter(CheckIn::open)).noneMatch(CheckIn::ofForms);
    }

    @Test
    void a_call_for_another_reason_ends_the_check_in_but_not_what_it_asked_for() {
        FollowUp after = asked().when(answer("outreach-9", days(28), 0)).state();
        assertThat(after.checkIn("v1-post-series").orElseThrow().open()).isFalse();
        assertThat(after.checkIn("v1-post-series-forms").orElseThrow().forms()).isEqualTo(AFTER_SERIES);
    }

    @Test
    void another_dose_ends_what_the_row_after_the_last_one_has_asked_for() {
        FollowUp after = asked().when(answer("v1-post-series", days(28), 0)).and().at(days(29)).whenTimePasses().and()
                .when(over("v2", "released", 2, 56, days(29))).state();
        assertThat(after.checkIns().stream().filter(CheckIn::open)).noneMatch(CheckIn::ofForms);
    }

    @Test
    void the_screener_of_day_3_is_judged_as_elsewhere() {
        var then = firstDay().at(days(3)).whenTimePasses().and().when(form("c-ssrs-screener",
                new ItemAnswer("q1", 1), new ItemAnswer("q2", 1), new ItemAnswer("q3", 1), new ItemAnswer("q4", 1)));
        assertThat(then.events()).anyMatch(SuicideRiskRaised.class::isInstance);
    }

    @Test
    void a_screener_on_the_day_of_the_answers_is_not_asked_for_again() {
        FollowUp after = firstDay().at(days(3)).whenTimePasses().and().when(answer("v1-day-3", days(3), 0)).and()
                .when(given("c-ssrs-screener", days(3))).state();
        assertThat(after.checkIn("v1-day-3-forms")).isEmpty();
    }

    @Test
    void a_relapse_is_seen_by_the_score_that_was_asked_for() {
        assertThat(fourWeeks().when(note(20, DOSED.minusSeconds(60))).and().when(note(5, days(7))).and().whenTimePasses().and().at(days(28)).when(phq9With(2)).events()).anyMatch(RelapseSuspected.class::isInstance);
    }

    private static Instant seriesAsked() {
        return days(28).minusSeconds(125 * 60);
    }

    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> firstDay() {
        return released().at(hours(24)).when(answer("v1-24h", hours(24), 0)).and();
    }

    /** The first week is over and nothing of it is open; the check-in after the series is due now. */
    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> fourWeeks() {
        return firstWeekAnswered().at(seriesAsked());
    }

    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> asked() {
        return fourWeeks().whenTimePasses().and().at(days(28));
    }

    private static FollowUp noted(int day) {
        return fourWeeks().when(note(5, days(day))).state();
    }

    private static List<String> owed(FollowUp care) {
        return care.checkIn("v1-post-series").orElseThrow().forms();
    }

    private static NoteAnswers note(int total, Instant at) {
        return new NoteAnswers("riverside", "intake", "a" + total, "phq-9", List.of(), total, true, 14, at);
    }

    private static AnswerInstrument phq9(int items) {
        return form("phq-9", IntStream.rangeClosed(1, items).mapToObj(i -> new ItemAnswer(String.valueOf(i), 0))
                .toArray(ItemAnswer[]::new));
    }

    private static AnswerInstrument phq9With(int each) {
        return form("phq-9", Stream.concat(IntStream.rangeClosed(1, 8).mapToObj(i -> new ItemAnswer(String.valueOf(i),
                each)), Stream.of(new ItemAnswer("9", 0))).toArray(ItemAnswer[]::new));
    }

    private static AnswerInstrument gad7() {
        return form("gad-7", IntStream.rangeClosed(1, 7).mapToObj(i -> new ItemAnswer(String.valueOf(i), 0))
                .toArray(ItemAnswer[]::new));
    }

    /** At the moment of the check-in. */
    private static AnswerInstrument form(String name, ItemAnswer... items) {
        return new AnswerInstrument(null, name, List.of(items), null, null,
                name.equals("c-ssrs-screener") ? days(3) : days(28), null);
    }
}
