package org.handrail.followup.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.ENDED;
import static org.handrail.followup.Care.afterVisit;
import static org.handrail.followup.Care.answer;
import static org.handrail.followup.Care.booked;
import static org.handrail.followup.Care.hours;
import static org.handrail.followup.Care.over;
import static org.handrail.followup.Care.released;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.followup.Care;
import org.handrail.followup.checkin.CheckInEvent.CheckInAnswered;
import org.handrail.followup.checkin.CheckInEvent.CheckInClosed;
import org.handrail.followup.checkin.CheckInEvent.CheckInDue;
import org.handrail.followup.checkin.CheckInEvent.CheckInMissed;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.episode.NoteEndOfCare;
import org.handrail.followup.escalation.EscalationCommand.Resolve;
import org.handrail.followup.escalation.EscalationEvent.EscalationRaised;
import org.handrail.followup.escalation.EscalationEvent.PageOwed;
import org.handrail.followup.risk.NoteRisk;
import org.handrail.followup.visit.VisitCommand.NoteVisitEnd;
import org.handrail.followup.visit.VisitCommand.NoteVisitOff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInTest {

    @Test
    void a_patient_released_after_a_dose_is_asked_24_hours_later() {
        released().at(hours(24).minusSeconds(1)).whenTimePasses().thenNothing()
                .and().at(hours(24)).whenTimePasses()
                .then(new CheckInDue("v1-24h", "v1", CheckInKind.DAY_AFTER, "message", null, null, hours(24)))
                .thenOwes(Care.ID + "~v1-24h~m1");
    }

    @Test
    void the_first_dose_brings_questions_on_day_3_and_day_7_and_a_row_after_the_series() {
        assertThat(open(released().state())).containsExactly("v1-24h", "v1-day-3", "v1-day-7", "v1-post-series");
    }

    @ParameterizedTest
    @CsvSource({"v2, 56, true", "v3, 56, false", "v3, 84, true"})
    void later_visits_ask_the_day_after_only_at_the_second_or_when_the_dose_changed(String visit, double amountMg,
                                                                                  boolean asked) {
        var care = released();
        if (visit.equals("v3")) {
            care = care.at(hours(72)).when(over("v2", "released", 2, 56, hours(72))).and();
        }
        FollowUp after = care.at(hours(240)).when(over(visit, "released", 2, amountMg, hours(240))).state();
        assertThat(after.checkIn(visit + "-24h").isPresent()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"left-against-advice, 1", "left-unnoticed, 2", "transferred-by-ambulance, 3", "stopped-early, 1",
            "admitted, 2", "not-dosed, 0"})
    void who_did_not_leave_in_the_ordinary_way_is_called_by_a_person_within_four_hours(String ending, int devices) {
        afterVisit(ending, devices).whenTimePasses()
                .then(new CheckInDue("v1-4h", "v1", CheckInKind.CALL_AFTER_UNPLANNED_END, "person", null, null, hours(4)))
                .thenOwes().at(hours(4).toString()).whenTimePasses()
                .thenEvents(CheckInMissed.class, org.handrail.followup.escalation.EscalationEvent.LadderKept.class,
                        EscalationRaised.class, PageOwed.class);
    }

    @Test
    void a_visit_without_any_drug_owes_no_question_but_the_call_to_who_was_sent_home() {
        assertThat(open(afterVisit("not-dosed", 0).state())).containsExactly("v1-4h");
    }

    @Test
    void the_same_visit_told_twice_owes_one_question() {
        released().when(over("v1", "released", 2, 56, ENDED)).thenNothing();
    }

    @Test
    void a_call_that_the_visit_asked_for_is_owed_also_without_any_drug() {
        assertThat(open(Care.fresh().when(new NoteVisitEnd("riverside", "v1", "not-dosed", 0, null, null, null, 2, ENDED))
                .state())).containsExactly("v1-4h");
    }

    @Test
    void silence_is_noted_after_24_hours_and_again_after_48_and_then_a_person_has_it() {
        released().at(hours(24)).whenTimePasses().and()
                .at(hours(48)).whenTimePasses().then(new CheckInMissed("v1-24h", "v1", CheckInKind.DAY_AFTER, 1,
                        "second-channel", hours(48))).thenOwes(Care.ID + "~v1-24h~m2")
                .andNoLongerWants(Care.ID + "~v1-24h~m1").and()
                .when(answer("v1-day-3", hours(48), 0)).and()
                .at(hours(72)).whenTimePasses().then(new CheckInDue("v1-day-3-forms", "v1", CheckInKind.DAY_3, "message",
                        "form-owed", List.of("c-ssrs-screener"), hours(72)));
        released().at(hours(24)).whenTimePasses().and().at(hours(48)).whenTimePasses().and()
                .at(hours(71)).whenTimePasses().and()
                .at(hours(72)).whenTimePasses().then(new CheckInMissed("v1-24h", "v1", CheckInKind.DAY_AFTER, 2, "person",
                        hours(72))).thenOwes();
    }

    @Test
    void silence_of_a_patient_at_risk_brings_a_person_after_four_hours() {
        released().when(new NoteRisk("riverside", "moderate")).and().at(hours(24)).whenTimePasses()
                .at(hours(28).toString()).whenTimePasses()
                .thenOwes(Care.ID + "~v1-24h~same-day~r1~t1");
    }

    @Test
    void who_may_not_be_written_to_is_called_by_a_person_and_that_is_not_silence() {
        released().at(hours(24)).whenTimePasses().and()
                .whenAnswered(Care.ID + "~v1-24h~m1", new org.handrail.runtime.decide.Outcome.Rejected("opted-out"))
                .then(new CheckInMissed("v1-24h", "v1", CheckInKind.DAY_AFTER, 1, "person", hours(24)))
                .and().at(hours(60)).whenTimePasses().thenNothing();
    }

    @Test
    void who_has_died_is_neither_written_to_nor_called() {
        released().at(hours(24)).whenTimePasses().and()
                .whenAnswered(Care.ID + "~v1-24h~m1", new org.handrail.runtime.decide.Outcome.Rejected("patient-died"))
                .thenNothing();
        released().at(hours(24)).whenTimePasses().and()
                .when(new NoteEndOfCare("riverside", hours(24), "died")).andNoLongerWants(Care.ID + "~v1-24h~m1")
                .andNothingDue();
    }

    @Test
    void an_answer_ends_the_question_also_when_it_comes_after_silence() {
        released().at(hours(24)).whenTimePasses().and().at(hours(49)).whenTimePasses().and()
                .when(answer("v1-24h", hours(49), 0)).thenEvents(CheckInAnswered.class)
                .andNoLongerWants(Care.ID + "~v1-24h~m2");
    }

    @Test
    void a_question_near_a_visit_waits_for_it_and_is_asked_there() {
        released().when(booked("v2", hours(70))).and().at(hours(24)).whenTimePasses().and()
                .when(answer("v1-24h", hours(24), 0)).and()
                .at(hours(72)).whenTimePasses().thenNothing().and()
                .when(over("v2", "released", 2, 56, hours(72)))
                .andState("day 3 was asked at the visit", s -> s.checkIn("v1-day-3").orElseThrow().closedBecause()
                        .equals("asked-at-visit"));
    }

    @Test
    void a_question_whose_visit_falls_through_is_asked_at_once() {
        released().when(booked("v2", hours(70))).and().at(hours(24)).whenTimePasses().and()
                .when(answer("v1-24h", hours(24), 0)).and().at(hours(72)).when(new NoteVisitOff("riverside", "v2"))
                .and().whenTimePasses().thenEvents(CheckInDue.class);
    }

    @Test
    void the_row_after_the_last_dose_goes_on_month_by_month_until_another_dose_begins_it_anew() {
        var month = Care.firstWeekAnswered().at(hours(24 * 28)).whenTimePasses()
                .thenEvents(CheckInDue.class, CheckInEvent.CheckInPlanned.class);
        assertThat(open(month.state())).containsExactly("v1-post-series", "v1-monthly-1");
        var again = month.and().at(hours(24 * 35)).when(over("v2", "released", 2, 56, hours(24 * 35)));
        assertThat(again.events()).anyMatch(e -> e instanceof CheckInClosed closed
                && closed.checkIn().equals("v1-post-series"));
        assertThat(open(again.state())).containsExactly("v2-24h", "v2-post-series");
    }

    @Test
    void a_check_in_that_is_long_over_leaves_the_record_of_follow_up() {
        FollowUp later = released().when(answer("v1-24h", ENDED, 0)).and().at(hours(24 * 60)).whenTimePasses().state();
        assertThat(later.checkIn("v1-24h")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "3, true"})
    void any_thought_of_death_in_an_answer_calls_a_clinician_the_same_day(int item9, boolean raised) {
        List<FollowUpEvent> events = released().at(hours(24)).when(answer("v1-24h", hours(24), item9)).events();
        assertThat(events.stream().anyMatch(e -> e instanceof EscalationRaised r
                && r.escalation().equals(Care.ID + "~v1-24h~same-day"))).isEqualTo(raised);
        assertThat(events.stream().anyMatch(e -> e instanceof PageOwed)).isEqualTo(raised);
    }

    @Test
    void a_question_that_was_not_asked_about_thoughts_of_death_is_not_a_no() {
        Instant at = hours(24);
        released().at(at).when(new AnswerCheckIn("v1-24h", at, List.of(), null, null, null))
                .then(new CheckInAnswered("v1-24h", "v1", at, List.of(), null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03T11:42:00-05:00, false", "2026-03-03T11:42:01-05:00, true"})
    void an_answer_from_the_future_is_refused_beyond_two_minutes(String time, boolean refused) {
        var then = released().at("2026-03-03T11:40:00-05:00")
                .when(answer("v1-24h", OffsetDateTime.parse(time).toInstant(), 0));
        if (refused) {
            then.thenRefused("not-in-the-future");
        } else {
            then.thenEvents(CheckInAnswered.class);
        }
    }

    @Test
    void an_answer_that_is_worse_after_the_escalation_was_closed_calls_people_again() {
        released().at(hours(24)).when(answer("v1-24h", hours(24), 1)).and()
                .when(new Resolve(Care.ID + "~v1-24h~same-day", "p-one", "assessed-safe")).and()
                .when(answer("v1-24h", hours(24), 3)).thenOwes(Care.ID + "~v1-24h-2~same-day~r1~t1");
    }

    @ParameterizedTest
    @CsvSource({"chest-pain, emergency", "suicide-attempt, emergency", "urinary-pain, same-day"})
    void a_dangerous_side_effect_in_an_answer_calls_a_person(String code, String level) {
        released().at(hours(24))
                .when(new AnswerCheckIn("v1-24h", hours(24), List.of("headache", code), null, 0, null))
                .thenOwes(Care.ID + "~v1-24h~" + level + "~r1~t1");
    }

    @Test
    void a_side_effect_that_no_list_knows_is_refused_by_its_place() {
        var then = released().at(hours(24))
                .when(new AnswerCheckIn("v1-24h", hours(24), List.of("headache", "no-such-code"), null, 0, null))
                .thenRefused("unknown-code");
        assertThat(then.refusal().violations()).extracting(v -> v.field()).containsExactly("/sideEffects/1");
    }

    @Test
    void an_answer_to_something_that_is_no_question_is_refused() {
        afterVisit("not-dosed", 0).when(answer("v1-99h", ENDED, 0)).thenRefused("unknown-check-in");
    }

    @Test
    void nothing_is_asked_any_more_once_care_has_ended() {
        released().when(new NoteEndOfCare("riverside", hours(1), "completed")).andNothingDue();
    }

    @Test
    void who_answers_while_nobody_is_on_call_is_told_so_with_the_crisis_line() {
        released().at(hours(24)).when(new AnswerCheckIn("v1-24h", hours(24), List.of(), null, 0, null))
                .andAnswers("unattended", true).andAnswers("crisisLine", "988");
    }

    @Test
    void who_withdraws_consent_is_offered_one_call_and_then_left_in_peace() {
        released().at(hours(1)).when(new NoteEndOfCare("riverside", hours(1), "consent-withdrawn"))
                .and().whenTimePasses().then(new CheckInDue("safety-call", "v1", CheckInKind.OUTREACH, "person",
                        "consent-withdrawn", null, hours(25)))
                .at(hours(25).toString()).whenTimePasses().thenEvents(CheckInMissed.class, CheckInClosed.class)
                .andNothingDue();
    }

    private static List<String> open(FollowUp care) {
        return care.checkIns().stream().filter(CheckIn::open).map(CheckIn::id).toList();
    }
}
