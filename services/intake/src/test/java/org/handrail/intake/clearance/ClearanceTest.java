package org.handrail.intake.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.clinical.Answer.NO;
import static org.handrail.clinical.Answer.YES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.Medicines;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.intake.Care;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.episode.EpisodeCommand.DecideReview;
import org.handrail.intake.episode.EpisodeCommand.EndCare;
import org.handrail.intake.episode.EpisodeCommand.RecordConsent;
import org.handrail.intake.episode.EpisodeCommand.Screen;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Hit;
import org.handrail.intake.episode.Kept;
import org.handrail.intake.episode.Published.CareEnded;
import org.handrail.intake.episode.Published.ConsentRecorded;
import org.handrail.intake.episode.Published.EligibilityDecided;
import org.handrail.intake.episode.Published.EligibilityOverridden;
import org.handrail.intake.episode.Published.EnrolmentConfirmed;
import org.handrail.intake.episode.Published.InstrumentAnswered;
import org.handrail.intake.episode.Published.ScreeningExpired;
import org.handrail.intake.episode.Published.TreatmentClearanceWithdrawn;
import org.handrail.intake.episode.Published.TreatmentCleared;
import org.handrail.runtime.testkit.Then;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearanceTest {

    @Test
    void a_patient_who_meets_everything_is_cleared_by_itself() {
        Care.screened().when(Care.consent()).thenEvents(ConsentRecorded.class)
                .when(Care.enrolment())
                .thenEvents(EnrolmentConfirmed.class, TreatmentCleared.class, Kept.PdmpAsked.class)
                .andState("cleared", Episode::cleared);
    }

    @Test
    void without_consent_nobody_is_cleared() {
        Care.screened().when(Care.enrolment()).thenEvents(EnrolmentConfirmed.class)
                .andState("held for consent alone",
                        episode -> Care.holds(episode).equals(List.of(Hold.CONSENT_MISSING)));
    }

    @Test
    void a_withdrawn_consent_takes_the_clearance_back_and_a_new_one_gives_it_again() {
        Then<?, ?, EpisodeEvent> withdrawn = Care.cleared().at("2026-03-09T09:00:00-05:00")
                .when(new RecordConsent(null, ConsentStatus.WITHDRAWN, false, Care.NINE.plusSeconds(60)));
        assertThat(withdrawn.events()).filteredOn(TreatmentClearanceWithdrawn.class::isInstance).singleElement()
                .extracting("reason").isEqualTo("consent-withdrawn");
        Care.cleared().when(new RecordConsent(null, ConsentStatus.WITHDRAWN, false, Care.NINE))
                .when(new RecordConsent(null, ConsentStatus.ACTIVE, false, Care.NINE))
                .thenEvents(ConsentRecorded.class, TreatmentCleared.class);
    }

    @Test
    void the_same_consent_and_the_same_enrolment_told_twice_are_recorded_once() {
        Care.cleared().when(Care.consent()).thenNothing().when(Care.enrolment()).thenNothing();
    }

    @Test
    void a_consent_that_is_entered_late_does_not_undo_a_later_withdrawal() {
        Care.screened().when(new RecordConsent("c1", ConsentStatus.WITHDRAWN, false, Care.NINE)).and()
                .when(new RecordConsent("c0", ConsentStatus.ACTIVE, false, Care.NINE.minusSeconds(3600))).and()
                .when(Care.enrolment()).andState("not cleared", episode -> !episode.cleared());
    }

    @Test
    void sleep_apnoea_waits_for_a_clinician() {
        Care.referred().when(Care.phq9(19)).and().when(Care.noThoughtsOfSuicide()).and()
                .when(Care.screening(Care.with(NO, YES))).and().when(Care.consent()).and().when(Care.enrolment())
                .andState("needs a review", episode -> Care.holds(episode).equals(List.of(Hold.NEEDS_REVIEW)))
                .when(new DecideReview(true, "controlled", "p-doctor"))
                .thenEvents(Kept.Reviewed.class, EligibilityOverridden.class, TreatmentCleared.class,
                        Kept.PdmpAsked.class);
    }

    @Test
    void a_decision_against_a_rule_names_it_and_ends_when_the_clinician_has_said() {
        Instant until = Instant.parse("2026-03-16T14:00:00Z");
        var waiting = Care.referred().when(Care.phq9(19)).and().when(Care.noThoughtsOfSuicide()).and()
                .when(Care.screening(Care.with(NO, YES))).and().when(Care.consent()).and().when(Care.enrolment()).and();
        var decided = waiting.when(new DecideReview(true, "controlled", "p-doctor", until));
        assertThat(decided.events()).anySatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(EligibilityOverridden.class, override -> {
                    assertThat(override.rules()).extracting(Hit::rule).contains("ELIG-SLEEP-APNOEA");
                    assertThat(override.until()).isEqualTo(until);
                }));
        decided.and().at(until.minusSeconds(1)).whenTimePasses().andState("cleared", Episode::cleared);
        decided.and().at(until).whenTimePasses().andState("to be decided anew", episode -> !episode.cleared());
        waiting.when(new DecideReview(true, "controlled", "p-doctor", Care.NINE)).thenRefused("within-a-year");
        waiting.when(new DecideReview(true, "controlled", "p-doctor", Care.NINE.plus(Duration.ofDays(365)).plusSeconds(1)))
                .thenRefused("within-a-year");
    }

    @Test
    void a_clinician_who_says_no_is_heard() {
        Care.referred().when(Care.phq9(14)).and().when(Care.noThoughtsOfSuicide()).and()
                .when(Care.screening(Care.healthy())).and()
                .when(new DecideReview(false, "other-treatment-first", "p-doctor")).and()
                .when(Care.consent()).and().when(Care.enrolment())
                .andState("not suitable", episode -> Care.holds(episode).equals(List.of(Hold.NOT_SUITABLE)));
    }

    @Test
    void no_clinician_can_decide_against_an_aneurysm() {
        Care.screened().when(Care.screening(Care.aneurysm())).and()
                .when(new DecideReview(true, "benefit-outweighs-risk", "p-doctor"))
                .thenRefused("no-override").thenRefusedBy("ELIG-ANEURYSM");
    }

    @Test
    void a_pregnancy_excludes_and_a_specialist_may_decide_otherwise() {
        Care.referred().when(Care.phq9(19)).and().when(Care.noThoughtsOfSuicide()).and()
                .when(Care.screening(Care.with(YES, NO))).and().when(Care.consent()).and().when(Care.enrolment())
                .andState("excluded", episode -> Care.holds(episode).equals(List.of(Hold.EXCLUDED)))
                .when(new DecideReview(true, "specialist-agreed", "p-doctor"))
                .thenEvents(Kept.Reviewed.class, EligibilityOverridden.class, TreatmentCleared.class,
                        Kept.PdmpAsked.class);
    }

    @Test
    void against_a_pregnancy_no_other_reason_is_enough() {
        Care.referred().when(Care.phq9(19)).and().when(Care.noThoughtsOfSuicide()).and()
                .when(Care.screening(Care.with(YES, NO))).and()
                .when(new DecideReview(true, "payer-agreed", "p-doctor")).thenRefused("specialist-only");
        Care.referred().when(Care.phq9(19)).and().when(Care.noThoughtsOfSuicide()).and()
                .when(Care.screening(Care.with(YES, NO))).and()
                .when(new DecideReview(false, "risk-outweighs-benefit", "p-doctor"))
                .andState("not suitable", episode -> Care.holds(episode).contains(Hold.NOT_SUITABLE));
    }

    @Test
    void what_is_not_known_cannot_be_decided_by_a_clinician() {
        Care.referred().when(new DecideReview(true, "controlled", "p-doctor")).thenRefused("nothing-to-review");
    }

    @Test
    void a_new_finding_that_excludes_takes_the_clearance_back_also_after_the_first_dose() {
        Then<?, ?, EpisodeEvent> found = Care.cleared().when(Care.dose("v1", 1, Care.NINE)).and()
                .when(Care.screening(Care.psychosis()));
        assertThat(found.events()).filteredOn(TreatmentClearanceWithdrawn.class::isInstance).singleElement()
                .extracting("reason").isEqualTo("excluded");
    }

    @Test
    void with_acute_risk_an_antidepressant_that_is_stopped_pauses_the_course_and_another_that_is_begun_takes_it_up() {
        Then<Episode, EpisodeCommand, EpisodeEvent> stopped = Care.screened().when(Care.screener("q1", 1, "q2", 1, "q3", 1, "q4", 1, "q5", 0,
                "q6", 0)).and().when(new Screen(null, Protocol.ESKETAMINE_MDSI, antidepressant(YES), Care.NINE)).and()
                .when(Care.consent()).and().when(Care.enrolment()).andState("cleared", Episode::cleared)
                .when(Care.dose("v1", 1, Care.NINE)).and().when(Care.screening(antidepressant(NO)));
        assertThat(stopped.events()).filteredOn(TreatmentClearanceWithdrawn.class::isInstance).singleElement()
                .extracting("reason").isEqualTo("excluded");
        stopped.when(new DecideReview(true, "controlled", "p-doctor")).thenRefused("no-override");
        stopped.when(Care.screening(antidepressant(YES))).andState("cleared again", Episode::cleared);
    }

    private static ScreeningFindings antidepressant(Answer taken) {
        return new ScreeningFindings(null, null, null, null, null, null, new Medicines(null, null, null, null, taken),
                null, null);
    }

    @Test
    void a_finding_that_only_asks_for_a_look_does_not_stop_a_running_course() {
        Care.cleared().when(Care.dose("v1", 1, Care.NINE)).and().when(Care.screening(Care.sleepApnoea()))
                .andState("still cleared", Episode::cleared);
        Care.cleared().when(Care.screening(Care.sleepApnoea()))
                .andState("before the first dose it waits", episode -> !episode.cleared());
    }

    @ParameterizedTest
    @CsvSource({"14, REVIEW, false", "15, ELIGIBLE, true"})
    void severity_is_tested_before_the_first_dose(int total, Outcome outcome, boolean cleared) {
        Care.referred().when(Care.phq9(total)).and().when(Care.noThoughtsOfSuicide()).and()
                .when(Care.screening(Care.healthy())).and().when(Care.consent()).and().when(Care.enrolment())
                .andState("outcome", episode -> episode.gates().judged().outcome() == outcome)
                .andState("cleared", episode -> episode.cleared() == cleared);
    }

    @Test
    void getting_better_never_closes_a_gate_after_the_first_dose() {
        Care.cleared().when(Care.dose("v1", 1, Care.NINE)).and().when(Care.phq9(4))
                .andState("still cleared", Episode::cleared);
    }

    @Test
    void a_score_grows_old_while_nobody_does_anything() {
        Care.cleared().at("2026-03-30T23:59:59-04:00").whenTimePasses().thenNothing()
                .at("2026-03-31T00:00:00-04:00").whenTimePasses()
                .thenEvents(Kept.EligibilityJudged.class, EligibilityDecided.class, ScreeningExpired.class,
                        TreatmentClearanceWithdrawn.class)
                .when(new AnswerInstrument("new", "phq-9", Care.phq9(17).items(), null,
                        Instant.parse("2026-03-31T04:00:00Z")))
                .thenEvents(InstrumentAnswered.class, Kept.EligibilityJudged.class, EligibilityDecided.class,
                        TreatmentCleared.class);
    }

    @Test
    void a_score_does_not_grow_old_after_the_first_dose() {
        Care.cleared().when(Care.dose("v1", 1, Care.NINE)).and().at("2026-09-01T09:00:00-04:00").whenTimePasses()
                .andState("still cleared", Episode::cleared);
    }

    @Test
    void the_end_of_care_takes_the_clearance_back() {
        Care.cleared().when(new EndCare("completed", Care.NINE))
                .thenEvents(CareEnded.class, TreatmentClearanceWithdrawn.class)
                .when(new EndCare("completed", Care.NINE)).thenNothing();
    }

    @Test
    void a_dose_is_noted_whatever_intake_knows() {
        Care.nobody().when(Care.dose("v1", 1, Care.NINE)).andState("treated", Episode::treated);
    }
}
