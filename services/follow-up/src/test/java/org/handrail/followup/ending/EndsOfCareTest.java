package org.handrail.followup.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.answer;
import static org.handrail.followup.Care.hours;
import static org.handrail.followup.Care.released;

import java.util.Arrays;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.rule.Tag;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.episode.NoteEndOfCare;
import org.handrail.followup.plan.RecordGoal;
import org.handrail.followup.referral.ReferralCommand.Refer;
import org.handrail.followup.referral.ReferralCommand.TellStatus;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each end of care says what stops, what goes on, and whom a person tells. */
class EndsOfCareTest {

    private static final String ALL = "completed,no-benefit,patients-wish,consent-withdrawn,transferred,not-suitable,"
            + "lost-to-contact,died";

    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> inCare() {
        return released().when(new Refer("psychotherapy", "t-one", true, false, null))
                .when(new TellStatus("r1", "accepted", null, null, null, null))
                .when(new RecordGoal("sleep", "agreed", null, null)).and()
                .at(hours(24)).whenTimePasses().when(answer("v1-24h", hours(24), 1)).and();
    }

    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> ended(String reason) {
        return inCare().when(new NoteEndOfCare("riverside", hours(24), reason)).and();
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "no-benefit", "patients-wish", "consent-withdrawn", "transferred", "not-suitable",
            "lost-to-contact", "died"})
    void every_end_stops_what_was_under_way_and_leaves_what_a_person_has_in_hand(String reason) {
        FollowUp care = ended(reason).state();
        assertThat(care.checkIns()).filteredOn(c -> c.open()).allMatch(c -> c.id().equals("safety-call"));
        assertThat(care.referrals()).noneMatch(r -> r.open());
        assertThat(care.escalations()).filteredOn(e -> e.open()).hasSameSizeAs(inCare().state().escalations());
        assertThat(EndView.of(care).stops()).contains("messages", "bookings", "referrals");
        assertThat(EndView.of(care).goesOn()).contains("open-emergency-and-urgent", "monitoring-form", "retention");
        assertThat(EndView.of(care).toTell()).isNotEmpty();
        assertThat(EndView.of(care).rule()).isEqualTo(new RuleHit("CARE-END", Tag.P, 1, reason));
    }

    @ParameterizedTest
    @CsvSource({"died, prescriber referrer therapist", "transferred, other-clinic referrer therapist",
            "consent-withdrawn, prescriber", "completed, patient referrer therapist"})
    void it_names_whom_a_person_tells(String reason, String whom) {
        assertThat(EndView.of(ended(reason).state()).toTell()).isEqualTo(Arrays.asList(whom.split(" ")));
    }

    @Test
    void only_who_withdraws_consent_is_offered_one_call() {
        Arrays.stream(ALL.split(",")).forEach(reason -> assertThat(ended(reason).state().checkIn("safety-call").isPresent())
                .isEqualTo(reason.equals("consent-withdrawn")));
    }

    @Test
    void who_was_told_is_on_the_list_no_more_and_telling_twice_is_telling_once() {
        var told = ended("died").when(new NoteTold("therapist", "p-one", hours(24)));
        assertThat(EndView.of(told.state()).toTell()).containsExactly("prescriber", "referrer");
        assertThat(EndView.of(told.state()).told()).containsExactly(new Told("therapist", "p-one", hours(24)));
        told.when(new NoteTold("therapist", "p-two", hours(24))).thenNothing();
    }

    @Test
    void a_therapist_who_never_heard_of_the_patient_is_not_told_of_the_end() {
        var care = released().when(new Refer("psychotherapy", "t-one", false, false, null))
                .when(new NoteEndOfCare("riverside", hours(0), "completed"));
        assertThat(EndView.of(care.state()).toTell()).containsExactly("patient", "referrer");
    }

    @Test
    void while_care_goes_on_there_is_no_end_to_tell_of() {
        assertThat(EndView.of(inCare().state())).isNull();
        inCare().when(new NoteTold("referrer", "p-one", hours(24))).thenRefused("care-goes-on");
    }
}
