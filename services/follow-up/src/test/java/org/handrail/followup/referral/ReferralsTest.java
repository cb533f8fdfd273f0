package org.handrail.followup.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.DOSED;
import static org.handrail.followup.Care.ENDED;
import static org.handrail.followup.Care.ID;
import static org.handrail.followup.Care.days;
import static org.handrail.followup.Care.hours;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.handrail.clinical.referral.ReferralStatus;
import org.handrail.clinical.referral.Therapy;
import org.handrail.followup.Care;
import org.handrail.followup.episode.CareEvent;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.episode.NoteEndOfCare;
import org.handrail.followup.instrument.NoteAnswers;
import org.handrail.followup.referral.ReferralCommand.Refer;
import org.handrail.followup.referral.ReferralCommand.TellStatus;
import org.handrail.followup.referral.ReferralEvent.ReferralClosed;
import org.handrail.followup.referral.ReferralEvent.ReferralOverdue;
import org.handrail.followup.referral.ReferralEvent.ReferralSent;
import org.handrail.followup.referral.ReferralEvent.ReferralStatusChanged;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralsTest {

    private static final Outcome DONE = new Outcome.Done(Map.of());
    /** Monday, 11:30 in New York. */
    private final Scenario<FollowUp, FollowUpCommand, FollowUpEvent> patient =
            Care.fresh().given(new CareEvent.Met("riverside"));
    private final Scenario<FollowUp, FollowUpCommand, FollowUpEvent> sent = patient
            .when(new Refer("psychotherapy", "t-one", true, false, null)).and().whenAnswered(ID + "~r1~s1", DONE).and();

    @Test
    void a_referral_goes_out_through_intake_and_is_sent_when_it_was_taken_over_there() {
        var owed = patient.when(new Refer("psychotherapy", "t-one", true, false, null)).andAnswers("referral", "r1")
                .thenOwes(ID + "~r1~s1");
        assertThat(owed.call(ID + "~r1~s1").body()).containsEntry("to", "directory")
                .containsEntry("form", "referral-psychotherapy");
        owed.and().whenAnswered(ID + "~r1~s1", DONE).then(new ReferralSent("r1", "psychotherapy", 1, ENDED),
                ReferralStatusChanged.to("r1", ReferralStatus.SENT, null, null, ENDED));
    }

    @Test
    void in_an_episode_three_kinds_of_therapy_are_first_line_and_another_is_sent_all_the_same() {
        var then = patient.when(new Refer("psychotherapy", "t-one", true, false, null, "mbct"))
                .andAnswers("firstLine", List.of("cbt", "ipt", "ba"))
                .andAnswers("rules", List.of(Therapy.MINDFULNESS_BASED.unusual(true).orElseThrow()))
                .thenOwes(ID + "~r1~s1");
        assertThat(then.call(ID + "~r1~s1").body().get("fields")).asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("therapy", "mbct");
    }

    @Test
    void in_remission_staying_well_is_what_therapy_is_for() {
        patient.when(Care.over("v1", "released", 2, 56, ENDED))
                .when(new NoteAnswers("riverside", "session", "s0", "phq-9", List.of(), 20, true, 14, DOSED.minusSeconds(60)))
                .when(new NoteAnswers("riverside", "session", "s1", "phq-9", List.of(), 3, true, 14, ENDED))
                .when(new Refer("psychotherapy", "t-one", true, false, null, "mbct"))
                .andAnswers("firstLine", List.of("cbt", "mbct"));
    }

    @Test
    void a_step_that_was_not_to_come_next_is_taken_and_the_answer_names_those_that_were() {
        var then = sent.when(told("first-visit-done", ENDED)).andAnswers("expected",
                List.of("being-considered", "accepted", "declined", "cancel-asked", "cancelled"));
        assertThat(then.state().referral("r1").orElseThrow().status()).isEqualTo(ReferralStatus.FIRST_VISIT_DONE);
    }

    @Test
    void nothing_goes_out_before_the_release_is_signed_and_its_signing_lets_it_go() {
        var drafted = patient.when(new Refer("psychotherapy", null, false, false, null)).thenOwes();
        drafted.when(told("send-again", ENDED)).thenRefusedBy("REF-RELEASE");
        drafted.when(told("release-signed", ENDED)).thenOwes(ID + "~r1~s1");
    }

    @Test
    void nobody_takes_it_on_within_three_working_days() {
        Instant thursday = hours(72);
        sent.at(thursday.minusSeconds(1)).whenTimePasses().thenNothing().and()
                .at(thursday).whenTimePasses().then(new ReferralOverdue("r1", "acknowledge", thursday)).andNothingDue();
    }

    @Test
    void the_first_visit_is_late_after_the_wait_that_the_therapist_has_stated() {
        var accepted = sent.when(new TellStatus("r1", "accepted", null, null, 28, ENDED)).and();
        accepted.at(days(28).minusSeconds(1)).whenTimePasses().thenNothing();
        accepted.at(days(28)).whenTimePasses().then(new ReferralOverdue("r1", "first-visit", days(28)));
        sent.when(told("accepted", ENDED)).andDueNext(days(14));
        sent.when(new TellStatus("r1", "appointment-set", null, hours(24 * 40), null, ENDED))
                .andDueNext(hours(24 * 40));
    }

    @Test
    void after_the_first_visit_the_outcome_is_waited_for_seven_days_and_closes_the_loop() {
        var visited = sent.when(told("first-visit-done", ENDED)).andDueNext(days(7));
        visited.and().at(days(7)).whenTimePasses()
                .then(new ReferralOverdue("r1", "outcome-note", days(7))).andNothingDue()
                .when(told("outcome-received", days(7)))
                .then(ReferralStatusChanged.to("r1", ReferralStatus.OUTCOME_RECEIVED, null, null, days(7)),
                        new ReferralClosed("r1", "visit-kept-and-plan-known", days(7)));
    }

    @Test
    void a_declined_referral_is_sent_to_another_and_its_clocks_begin_anew() {
        var declined = sent.when(told("declined", ENDED)).andDueNext(hours(72));
        var again = declined.when(new TellStatus("r1", "send-again", "t-two", null, null, null))
                .thenOwes(ID + "~r1~s2");
        assertThat(again.call(ID + "~r1~s2").body().get("fields")).asString().contains("t-two");
        again.and().at(hours(24)).whenAnswered(ID + "~r1~s2", DONE).andDueNext(hours(24 * 4));
    }

    @Test
    void a_directory_that_refuses_it_leaves_it_to_a_person() {
        patient.when(new Refer("psychotherapy", "t-one", true, false, null)).and()
                .whenAnswered(ID + "~r1~s1", new Outcome.Rejected("partner-refused"))
                .then(ReferralStatusChanged.to("r1", ReferralStatus.CANNOT_FINISH, null, null, ENDED))
                .andDueNext(hours(72));
    }

    @ParameterizedTest
    @CsvSource({"patient-refused, patient-refused", "therapist-in-place, therapist-in-place", "unanswered, unanswered",
        "cancelled, unanswered"})
    void other_ends_close_the_loop_too(String status, String outcome) {
        var closed = sent.when(told(status, ENDED));
        assertThat(closed.events()).contains(new ReferralClosed("r1", outcome, ENDED));
        closed.andNothingDue().when(told("accepted", ENDED)).thenNothing();
    }

    @Test
    void a_therapist_already_in_place_closes_it_before_anything_goes_out() {
        Then<FollowUp, FollowUpCommand, FollowUpEvent> then =
                patient.when(new Refer("psychotherapy", null, false, true, null)).thenOwes();
        assertThat(then.events()).contains(new ReferralClosed("r1", "therapist-in-place", ENDED));
    }

    @Test
    void the_end_of_care_closes_what_is_open_and_stops_what_is_on_its_way() {
        var then = patient.when(new Refer("psychotherapy", null, true, false, null)).and()
                .when(new NoteEndOfCare("riverside", ENDED, "completed")).andNoLongerWants(ID + "~r1~s1");
        assertThat(then.events()).contains(new ReferralClosed("r1", "care-ended", ENDED));
        then.when(new Refer("psychotherapy", null, true, false, null)).thenRefused("care-ended");
    }

    @Test
    void a_status_that_nobody_knows_and_a_time_to_come_are_refused() {
        sent.when(told("lost", ENDED)).thenRefused("unknown-status");
        sent.when(told("accepted", ENDED.plusSeconds(121))).thenRefused("not-in-the-future");
        patient.when(told("accepted", ENDED)).thenRefused("unknown-referral");
    }

    @Test
    void a_status_that_comes_before_the_answer_of_the_directory_stays() {
        var then = patient.when(new Refer("psychotherapy", "t-one", true, false, null)).and()
                .when(told("accepted", ENDED)).and().whenAnswered(ID + "~r1~s1", DONE);
        assertThat(then.events()).isEqualTo(List.of(new ReferralSent("r1", "psychotherapy", 1, ENDED)));
    }

    private static TellStatus told(String status, Instant at) {
        return new TellStatus("r1", status, null, null, null, at);
    }
}
