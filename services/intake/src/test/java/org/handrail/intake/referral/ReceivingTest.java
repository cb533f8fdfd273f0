package org.handrail.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.intake.Care;
import org.handrail.intake.clearance.Hold;
import org.handrail.intake.episode.EpisodeCommand.EndCare;
import org.handrail.intake.episode.Course.Premises;
import org.handrail.intake.episode.EpisodeCommand.JoinPatient;
import org.handrail.intake.episode.EpisodeCommand.NotePremises;
import org.handrail.intake.episode.EpisodeCommand.ReceiveReferral;
import org.handrail.intake.episode.EpisodeCommand.RecordConsent;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.intake.episode.Kept;
import org.handrail.intake.episode.Published.EligibilityDecided;
import org.handrail.intake.episode.Published.ReferralReceived;
import org.handrail.intake.episode.Published.SuicideRiskRaised;
import org.junit.jupiter.api.Test;

class ReceivingTest {

    private static final Unusable UNKNOWN_DRUG = new Unusable("medication.12", "reference-only");

    @Test
    void a_referral_opens_the_episode_and_says_what_is_missing_and_what_could_not_be_used() {
        ReceiveReferral told = new ReceiveReferral("riverside", "pt-1", "fhir", null, ScreeningFindings.unknown(), null,
                List.of(), List.of(), List.of(UNKNOWN_DRUG));
        var received = Care.nobody().when(told).thenEvents(Kept.Opened.class, Kept.FindingsNoted.class,
                        ReferralReceived.class, Kept.EligibilityJudged.class, EligibilityDecided.class)
                .andAnswers("episode", Care.EPISODE).andAnswers("unusable", List.of(UNKNOWN_DRUG));
        ReferralReceived event = (ReferralReceived) received.events().get(2);
        assertThat(event.missing()).contains("age", "phq-9", "antidepressant-trials", "c-ssrs-screener");
        assertThat(received.state().gates().judged().outcome()).isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void an_aneurysm_in_the_referral_excludes_at_once_whatever_else_is_missing() {
        assertThat(Care.nobody().when(Care.referral(Care.aneurysm())).state().gates().judged().outcome())
                .isEqualTo(Outcome.EXCLUDED);
    }

    @Test
    void a_positive_item_9_in_the_referral_reaches_a_person() {
        var received = Care.nobody().when(new ReceiveReferral("riverside", "pt-1", "fhir", null,
                ScreeningFindings.unknown(), 1, List.of(), List.of(), List.of()));
        assertThat(received.events()).filteredOn(SuicideRiskRaised.class::isInstance).singleElement()
                .extracting("escalation").isEqualTo(Care.EPISODE + "~referral-1~same-day");
    }

    @Test
    void a_second_referral_is_added_and_what_it_finds_counts() {
        Care.cleared().when(Care.referral(Care.aneurysm()))
                .andAnswers("episode", Care.EPISODE)
                .andState("both are kept", episode -> episode.known().referrals().size() == 2)
                .andState("excluded", episode -> Care.holds(episode).equals(List.of(Hold.EXCLUDED)));
    }

    @Test
    void a_second_referral_that_knows_less_takes_nothing_away() {
        Care.cleared().when(Care.referral(ScreeningFindings.unknown()))
                .andState("still cleared", episode -> episode.cleared());
    }

    @Test
    void without_a_record_number_nobody_is_cleared_until_a_person_says_whose_it_is() {
        Care.nobody().when(new ReceiveReferral("riverside", "pt-of-nobody", "plain", null, Care.healthy(), null,
                List.of(),
                        List.of("record-number"), List.of())).and()
                .when(Care.referral(new ScreeningFindings(42, null, null, null, null, null, null, null, null))).and()
                .when(Care.phq9(19)).and().when(Care.noThoughtsOfSuicide()).and()
                .when(new RecordConsent(null, ConsentStatus.ACTIVE, false, Care.NINE)).and()
                .when(Care.enrolment()).and()
                .when(new NotePremises(new Premises(1, Care.NINE.plusSeconds(60), false)))
                .andState("the record number is missing", episode ->
                        episode.gates().judged().missing().equals(List.of("record-number")))
                .when(new JoinPatient("pt-1"))
                .andState("cleared", episode -> episode.cleared() && episode.patient().equals("pt-1"))
                .when(new JoinPatient("pt-2")).thenRefused("already-joined");
    }

    @Test
    void a_referral_without_a_record_number_never_joins_somebody_elses_episode() {
        Care.referred().when(new ReceiveReferral("riverside", "pt-of-nobody", "plain", null, Care.healthy(), null,
                List.of(),
                List.of("record-number"), List.of())).thenRefused("idempotency-key-reused");
    }

    @Test
    void an_episode_that_has_ended_takes_no_referral() {
        Care.referred().when(new EndCare("transferred", Care.NINE)).when(Care.referral(Care.healthy()))
                .thenRefused("care-ended");
    }
}
