package org.handrail.followup.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpCommand.AnswerCheckIn;
import org.handrail.followup.episode.FollowUpCommand.NoteEndOfCare;
import org.handrail.followup.episode.FollowUpCommand.NoteRisk;
import org.handrail.followup.episode.FollowUpCommand.NoteVisitEnd;
import org.handrail.followup.episode.FollowUpDecider;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInTest {

    private static final String CARE = "ep-aaaaaaaaaaaaaaaaaaaa";
    private static final Instant ENDED = Instant.parse("2026-03-02T16:30:00Z");

    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> afterVisit(String ending, int devices) {
        return Scenario.of(new FollowUpDecider(), CARE).at(ENDED)
                .when(new NoteVisitEnd("riverside", "v1", ending, devices, null, ENDED)).and();
    }

    @Test
    void a_patient_released_after_a_dose_is_asked_24_hours_later() {
        afterVisit("released", 2).at("2026-03-03T11:29:59-05:00").whenTimePasses().thenNothing()
                .at("2026-03-03T11:30:00-05:00").whenTimePasses()
                .then(new FollowUpEvent.CheckInDue("v1-24h", "v1", "24h", ENDED.plusSeconds(24 * 3600)));
    }

    @ParameterizedTest
    @CsvSource({"left-against-advice, 1, v1-4h", "left-unnoticed, 2, v1-4h", "transferred-by-ambulance, 3, v1-4h",
        "stopped-early, 1, v1-4h", "released, 2, v1-24h"})
    void who_did_not_leave_in_the_ordinary_way_is_called_within_four_hours(String ending, int devices, String first) {
        assertThat(afterVisit(ending, devices).state().checkIns().stream()
                .min((a, b) -> a.dueAt().compareTo(b.dueAt())).orElseThrow().id()).isEqualTo(first);
    }

    @Test
    void a_visit_without_any_drug_owes_no_question() {
        assertThat(afterVisit("not-dosed", 0).state().checkIns()).isEmpty();
    }

    @Test
    void the_same_visit_told_twice_owes_one_question() {
        afterVisit("released", 2).when(new NoteVisitEnd("riverside", "v1", "released", 2, null, ENDED)).thenNothing();
    }

    @Test
    void silence_is_noted_after_24_hours_and_again_after_48_and_then_a_person_has_it() {
        afterVisit("released", 2).at("2026-03-04T11:29:59-05:00").whenTimePasses()
                .thenEvents(FollowUpEvent.CheckInDue.class)
                .at("2026-03-04T11:30:00-05:00").whenTimePasses()
                .then(new FollowUpEvent.CheckInMissed("v1-24h", "v1", 1, Instant.parse("2026-03-04T16:30:00Z")))
                .at("2026-03-05T11:30:00-05:00").whenTimePasses()
                .then(new FollowUpEvent.CheckInMissed("v1-24h", "v1", 2, Instant.parse("2026-03-05T16:30:00Z")))
                .andNothingDue();
    }

    @Test
    void silence_of_a_patient_at_risk_is_noted_after_four_hours() {
        afterVisit("released", 2).when(new NoteRisk("riverside", "moderate"))
                .at("2026-03-03T15:30:00-05:00").whenTimePasses()
                .thenEvents(FollowUpEvent.CheckInDue.class, FollowUpEvent.CheckInMissed.class);
    }

    @Test
    void an_answer_ends_the_question_also_when_it_comes_after_silence() {
        afterVisit("released", 2).at("2026-03-04T12:00:00-05:00").whenTimePasses().and()
                .when(answer("2026-03-04T12:00:00-05:00", 0)).thenEvents(FollowUpEvent.CheckInAnswered.class)
                .andNothingDue();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "3, true"})
    void any_thought_of_death_in_an_answer_calls_a_clinician_the_same_day(int item9, boolean raised) {
        List<FollowUpEvent> events = afterVisit("released", 2).at("2026-03-03T11:40:00-05:00")
                .when(answer("2026-03-03T11:40:00-05:00", item9)).events();
        assertThat(events.stream().anyMatch(e -> e instanceof FollowUpEvent.EscalationRaised r
                && r.escalation().equals(CARE + "~v1-24h~same-day"))).isEqualTo(raised);
        assertThat(events.stream().anyMatch(e -> e instanceof FollowUpEvent.PageOwed)).isEqualTo(raised);
    }

    @Test
    void a_question_that_was_not_asked_about_thoughts_of_death_is_not_a_no() {
        Instant at = Instant.parse("2026-03-03T16:40:00Z");
        afterVisit("released", 2).at(at).when(new AnswerCheckIn("v1-24h", at, List.of(), null, null, null))
                .then(new FollowUpEvent.CheckInAnswered("v1-24h", "v1", at, List.of(), null, null));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03T11:42:00-05:00, false", "2026-03-03T11:42:01-05:00, true"})
    void an_answer_from_the_future_is_refused_beyond_two_minutes(String time, boolean refused) {
        var then = afterVisit("released", 2).at("2026-03-03T11:40:00-05:00").when(answer(time, 0));
        if (refused) {
            then.thenRefused("not-in-the-future");
        } else {
            then.thenEvents(FollowUpEvent.CheckInAnswered.class);
        }
    }

    @Test
    void an_answer_that_is_worse_after_the_escalation_was_closed_calls_people_again() {
        String closed = CARE + "~v1-24h~same-day";
        afterVisit("released", 2).at("2026-03-03T11:40:00-05:00").when(answer("2026-03-03T11:40:00-05:00", 1)).and()
                .when(new FollowUpCommand.Resolve(closed, "p-one", "spoken-to")).and()
                .when(answer("2026-03-03T11:41:00-05:00", 3)).thenOwes(CARE + "~v1-24h-2~same-day~r1~t1");
    }

    @ParameterizedTest
    @CsvSource({"chest-pain, emergency", "suicide-attempt, emergency", "urinary-pain, same-day"})
    void a_dangerous_side_effect_in_an_answer_calls_a_person(String code, String level) {
        Instant at = Instant.parse("2026-03-03T16:40:00Z");
        afterVisit("released", 2).at(at)
                .when(new AnswerCheckIn("v1-24h", at, List.of("headache", code), null, 0, null))
                .thenOwes(CARE + "~v1-24h~" + level + "~r1~t1");
    }

    @Test
    void a_side_effect_that_no_list_knows_is_refused_by_its_place() {
        Instant at = Instant.parse("2026-03-03T16:40:00Z");
        var then = afterVisit("released", 2).at(at)
                .when(new AnswerCheckIn("v1-24h", at, List.of("headache", "no-such-code"), null, 0, null))
                .thenRefused("unknown-code");
        assertThat(then.refusal().violations()).extracting(v -> v.field()).containsExactly("/sideEffects/1");
    }

    @Test
    void an_answer_to_a_question_nobody_owes_is_refused() {
        afterVisit("not-dosed", 0).when(answer("2026-03-02T16:30:00Z", 0)).thenRefused("unknown-check-in");
    }

    @Test
    void nothing_is_asked_any_more_once_care_has_ended() {
        afterVisit("released", 2).when(new NoteEndOfCare("riverside", ENDED.plusSeconds(60))).andNothingDue();
    }

    private static AnswerCheckIn answer(String time, Integer item9) {
        return new AnswerCheckIn("v1-24h", OffsetDateTime.parse(time).toInstant(), List.of("headache"), false,
                item9, null);
    }
}
