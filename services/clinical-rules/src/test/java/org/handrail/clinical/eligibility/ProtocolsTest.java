package org.handrail.clinical.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The baseline patient by each protocol. */
class ProtocolsTest {

    private final Patient patient = new Patient();

    @Test
    void acute_suicidal_risk_needs_no_failed_drugs() {
        patient.trials = List.of();
        patient.risk = SuicideLevel.HIGH;
        assertThat(outcome(Protocol.ESKETAMINE_MDSI)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(outcome(Protocol.ESKETAMINE_TRD)).isEqualTo(Outcome.EXCLUDED);
        assertThat(outcome(Protocol.IV_KETAMINE)).isEqualTo(Outcome.EXCLUDED);
    }

    @ParameterizedTest
    @CsvSource({"HIGH, ELIGIBLE", "MODERATE, REVIEW", "LOW, REVIEW", "NONE, EXCLUDED", "UNCLEAR, INCOMPLETE"})
    void high_risk_is_the_indication_and_not_a_bar(SuicideLevel risk, Outcome outcome) {
        patient.risk = risk;
        assertThat(outcome(Protocol.ESKETAMINE_MDSI)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"HIGH, ELIGIBLE", "MODERATE, ELIGIBLE", "LOW, ELIGIBLE", "NONE, ELIGIBLE", "UNCLEAR, INCOMPLETE"})
    void by_the_other_protocols_risk_is_raised_beside_and_closes_nothing(SuicideLevel risk, Outcome outcome) {
        patient.risk = risk;
        assertThat(outcome(Protocol.ESKETAMINE_TRD)).isEqualTo(outcome);
        assertThat(outcome(Protocol.IV_KETAMINE)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"YES, ELIGIBLE", "NO, EXCLUDED", "UNKNOWN, INCOMPLETE"})
    void with_acute_risk_an_oral_antidepressant_is_required(Answer taken, Outcome outcome) {
        patient.risk = SuicideLevel.HIGH;
        patient.oralAntidepressant = taken;
        assertThat(outcome(Protocol.ESKETAMINE_MDSI)).isEqualTo(outcome);
        assertThat(outcome(Protocol.ESKETAMINE_TRD)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(decide(Protocol.ESKETAMINE_MDSI).overridable()).isEqualTo(!taken.isNo());
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void after_the_first_dose_neither_risk_nor_trials_nor_a_better_score_close_anything(Protocol protocol) {
        patient.treatmentStarted = Answer.YES;
        patient.risk = SuicideLevel.NONE;
        patient.trials = List.of();
        patient.phq9 = 4;
        assertThat(outcome(protocol)).isEqualTo(Outcome.ELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({"ESKETAMINE_MDSI, YES, ELIGIBLE", "ESKETAMINE_MDSI, NO, EXCLUDED", "ESKETAMINE_MDSI, UNKNOWN, INCOMPLETE",
        "ESKETAMINE_TRD, NO, ELIGIBLE", "IV_KETAMINE, NO, ELIGIBLE"})
    void an_oral_antidepressant_that_is_stopped_during_the_course_closes_it_with_acute_risk_alone(
            Protocol protocol, Answer taken, Outcome outcome) {
        patient.treatmentStarted = Answer.YES;
        patient.risk = SuicideLevel.HIGH;
        patient.oralAntidepressant = taken;
        assertThat(outcome(protocol)).isEqualTo(outcome);
        assertThat(decide(protocol).overridable()).isEqualTo(outcome != Outcome.EXCLUDED);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void an_aneurysm_excludes_from_every_protocol(Protocol protocol) {
        patient.circulation = new Circulation(Answer.YES, Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.NO,
                Answer.NO, Answer.NO);
        patient.risk = SuicideLevel.HIGH;
        assertThat(outcome(protocol)).isEqualTo(Outcome.EXCLUDED);
    }

    @ParameterizedTest
    @CsvSource({"ESKETAMINE_TRD, ELIG-AGE, false", "ESKETAMINE_MDSI, ELIG-AGE, false",
        "IV_KETAMINE, ELIG-AGE-KETAMINE, true"})
    void below_18_nobody_is_treated(Protocol protocol, String rule, boolean overridable) {
        patient.risk = SuicideLevel.HIGH;
        patient.age = 17;
        assertThat(decide(protocol).excluding()).extracting(RuleHit::rule).containsExactly(rule);
        assertThat(decide(protocol).overridable()).isEqualTo(overridable);
        patient.age = 18;
        assertThat(outcome(protocol)).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void two_drugs_of_one_class_are_the_payers_question_for_the_spray_alone() {
        patient.trials = List.of(Patient.failed("sertraline", "ssri", 8), Patient.failed("escitalopram", "ssri", 8));
        assertThat(outcome(Protocol.ESKETAMINE_TRD)).isEqualTo(Outcome.REVIEW);
        assertThat(outcome(Protocol.IV_KETAMINE)).isEqualTo(Outcome.ELIGIBLE);
    }

    private EligibilityDecision decide(Protocol protocol) {
        return Eligibility.decide(protocol, patient.findings(), Policy.DEFAULTS, Patient.TODAY);
    }

    private Outcome outcome(Protocol protocol) {
        return decide(protocol).outcome();
    }
}
