package org.handrail.clinical.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Preset;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    private final Patient patient = new Patient();

    @ParameterizedTest
    @CsvSource({"17, EXCLUDED", "18, ELIGIBLE", "65, ELIGIBLE", "-1, INCOMPLETE", ", INCOMPLETE"})
    void only_adults(Integer age, Outcome outcome) {
        patient.age = age;
        assertOutcome(outcome);
    }

    @ParameterizedTest
    @CsvSource({"14, REVIEW", "15, ELIGIBLE", "27, ELIGIBLE", "28, INCOMPLETE", ", INCOMPLETE"})
    void severe_enough(Integer phq9, Outcome outcome) {
        patient.phq9 = phq9;
        assertOutcome(outcome);
    }

    @ParameterizedTest
    @CsvSource({"-1, INCOMPLETE", "0, ELIGIBLE", "28, ELIGIBLE", "29, INCOMPLETE"})
    void the_score_is_at_most_four_weeks_old(int daysAgo, Outcome outcome) {
        patient.phq9On = Patient.TODAY.minusDays(daysAgo);
        assertOutcome(outcome);
    }

    @ParameterizedTest
    @CsvSource({"5, EXCLUDED", "6, ELIGIBLE", ", INCOMPLETE"})
    void a_trial_lasts_six_weeks(Integer weeks, Outcome outcome) {
        patient.trials = List.of(Patient.failed("sertraline", "ssri", 8), trial("venlafaxine", "snri", weeks, 20));
        assertOutcome(outcome);
    }

    @ParameterizedTest
    @CsvSource({"49, ELIGIBLE", "50, EXCLUDED", ", INCOMPLETE"})
    void a_trial_failed_when_the_score_fell_by_less_than_half(Integer improvement, Outcome outcome) {
        patient.trials = List.of(Patient.failed("sertraline", "ssri", 8), trial("venlafaxine", "snri", 8, improvement));
        assertOutcome(outcome);
    }

    @ParameterizedTest
    @CsvSource({"cigna, 25, ELIGIBLE", "cigna, 26, EXCLUDED", "medical-mutual, 25, ELIGIBLE", "medical-mutual, 26, EXCLUDED"})
    void some_payers_count_a_trial_that_helped_by_a_quarter_at_most(String payer, int improvement, Outcome outcome) {
        patient.trials = List.of(trial("sertraline", "ssri", 8, improvement), trial("venlafaxine", "snri", 8, improvement));
        Map<String, String> asked = new HashMap<>(Preset.find(Preset.Kind.PAYER, payer).orElseThrow().values());
        asked.remove("trd-first");
        assertThat(Eligibility.decide(Protocol.ESKETAMINE_TRD, patient.findings(), new Policy(1, asked), Patient.TODAY)
                .outcome()).isEqualTo(outcome);
    }

    @Test
    void the_same_drug_twice_is_one_trial() {
        patient.trials = List.of(Patient.failed("sertraline", "ssri", 8), Patient.failed("sertraline", "ssri", 9));
        assertOutcome(Outcome.EXCLUDED);
    }

    @Test
    void a_drug_whose_name_is_not_known_could_be_another_one_and_is_asked_for() {
        patient.trials = List.of(Patient.failed("sertraline", "ssri", 8), Patient.failed(null, null, 9));
        assertOutcome(Outcome.INCOMPLETE);
        patient.trials = List.of(Patient.failed("sertraline", "ssri", 8), Patient.failed("venlafaxine", "snri", 8),
                Patient.failed(null, null, 9));
        assertOutcome(Outcome.ELIGIBLE);
    }

    @Test
    void one_drug_whose_name_is_not_known_is_one_and_a_trial_of_an_earlier_episode_is_none() {
        patient.trials = List.of(Patient.failed(null, null, 9));
        assertOutcome(Outcome.EXCLUDED);
        patient.trials = List.of(Patient.failed("sertraline", "ssri", 8), new AntidepressantTrial("venlafaxine", "snri",
                Answer.NO, 8, Answer.YES, 20, Answer.NO, Answer.YES));
        assertOutcome(Outcome.EXCLUDED);
    }

    @Test
    void no_trials_is_a_known_no_and_trials_never_asked_for_is_not() {
        patient.trials = List.of();
        assertOutcome(Outcome.EXCLUDED);
        patient.trials = null;
        assertOutcome(Outcome.INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource({"true, snri, ELIGIBLE", "true, ssri, REVIEW", "true, , INCOMPLETE", "false, ssri, ELIGIBLE",
        "false, , ELIGIBLE"})
    void the_payer_may_ask_for_two_classes(String asked, String secondClass, Outcome outcome) {
        patient.trials = List.of(Patient.failed("sertraline", "ssri", 8), Patient.failed("other", secondClass, 8));
        Policy policy = new Policy(1, Map.of("trd-different-class", asked));
        assertThat(Eligibility.decide(Protocol.ESKETAMINE_TRD,
                patient.findings(), policy, Patient.TODAY).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"141, 80, REVIEW", "140, 90, ELIGIBLE", "120, 91, REVIEW"})
    void a_pressure_above_140_over_90_is_weighed_on_the_day(int systolic, int diastolic, Outcome outcome) {
        patient.pressure = new DayPressure(systolic, diastolic, null, null, Patient.TODAY);
        assertOutcome(outcome);
    }

    @ParameterizedTest
    @CsvSource({"159, 99, 0", "160, 80, 1", "120, 100, 1"})
    void a_recheck_at_160_over_100_holds_today(int systolic, int diastolic, int holds) {
        patient.pressure = new DayPressure(170, 105, systolic, diastolic, Patient.TODAY);
        assertThat(decide().holdsToday()).hasSize(holds);
    }

    @ParameterizedTest
    @CsvSource({"0, ELIGIBLE", "2.0, ELIGIBLE", "2.1, REVIEW", "-1, INCOMPLETE", ", INCOMPLETE"})
    void benzodiazepines_above_2_mg_need_a_look(Double mg, Outcome outcome) {
        patient.lorazepamMg = mg;
        assertOutcome(outcome);
    }

    @ParameterizedTest
    @CsvSource({"NO, 2, ELIGIBLE", "NO, 3, REVIEW", "UNKNOWN, 3, REVIEW", "YES, 3, ELIGIBLE", "YES, 4, REVIEW",
        "NO, 13, INCOMPLETE", "NO, , INCOMPLETE"})
    void the_alcohol_screen_has_the_stricter_cut_off_unless_the_patient_is_a_man(
            Answer male, Integer auditC, Outcome outcome) {
        patient.male = male;
        patient.auditC = auditC;
        assertOutcome(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2, ELIGIBLE", "3, REVIEW"})
    void the_drug_screen_is_positive_from_3(int dast, Outcome outcome) {
        patient.dast = dast;
        assertOutcome(outcome);
    }

    @ParameterizedTest
    @CsvSource({"monitor, ELIGIBLE", "review, REVIEW", "exclude, EXCLUDED", "whatever, ELIGIBLE"})
    void the_clinic_says_what_a_maoi_means(String setting, Outcome outcome) {
        patient.maoi = Answer.YES;
        Policy policy = new Policy(1, Map.of("maoi", setting));
        assertThat(Eligibility.decide(Protocol.ESKETAMINE_TRD,
                patient.findings(), policy, Patient.TODAY).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, YES, YES, EXCLUDED",
        "NO,  YES, YES, ELIGIBLE",
        "NO,  NO,  YES, INCOMPLETE",
        "UNKNOWN, NO, NO, ELIGIBLE",
        "UNKNOWN, NO, UNKNOWN, INCOMPLETE",
    })
    void who_can_become_pregnant_has_a_test(Answer pregnant, Answer tested, Answer can, Outcome outcome) {
        patient.pregnant = pregnant;
        patient.pregnancyTested = tested;
        patient.canBecomePregnant = can;
        assertOutcome(outcome);
    }

    @ParameterizedTest
    @CsvSource({"F32.2, ELIGIBLE", "F33.41, ELIGIBLE", "F32.A, ELIGIBLE", "F32.81, REVIEW", "F31.4, REVIEW",
        "F41.1, REVIEW", "'', INCOMPLETE"})
    void the_treatment_is_for_major_depression(String diagnosis, Outcome outcome) {
        patient.diagnosis = diagnosis;
        assertOutcome(outcome);
    }

    @Test
    void a_screener_that_is_not_complete_leaves_the_decision_open() {
        patient.risk = SuicideLevel.UNCLEAR;
        assertThat(decide().missing()).containsExactly("c-ssrs-screener");
        assertOutcome(Outcome.INCOMPLETE);
    }

    @Test
    void after_the_first_dose_getting_better_never_closes_the_door() {
        patient.phq9 = 4;
        patient.phq9On = Patient.TODAY.minusDays(200);
        patient.trials = null;
        patient.treatmentStarted = Answer.YES;
        assertOutcome(Outcome.ELIGIBLE);
    }

    @Test
    void after_the_first_dose_a_safety_finding_still_closes_it() {
        patient.treatmentStarted = Answer.YES;
        patient.pregnant = Answer.YES;
        assertOutcome(Outcome.EXCLUDED);
    }

    @Test
    void a_known_reason_against_outweighs_what_is_missing_and_both_are_shown() {
        patient.age = 17;
        patient.dast = null;
        assertOutcome(Outcome.EXCLUDED);
        assertThat(decide().missing()).containsExactly("dast-10");
    }

    @Test
    void what_excludes_is_named_before_what_needs_a_look_and_that_before_what_is_noted() {
        patient.phq9 = 14;
        patient.liver = ChildPugh.C;
        patient.lorazepamMg = 1.0;
        assertThat(decide().rules()).extracting(RuleHit::rule).containsExactly("ELIG-LIVER", "ELIG-SEVERITY", "ELIG-TRD",
                "ELIG-BENZODIAZEPINE");
    }

    @Test
    void knowing_nothing_is_incomplete() {
        EligibilityDecision decision =
                Eligibility.decide(Protocol.ESKETAMINE_TRD,
                        ScreeningFindings.unknown(), Policy.DEFAULTS, Patient.TODAY);
        assertThat(decision.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(decision.rules()).isEmpty();
    }

    private static AntidepressantTrial trial(String drug, String drugClass, Integer weeks, Integer improvement) {
        return new AntidepressantTrial(drug, drugClass, Answer.YES, weeks, Answer.YES, improvement, Answer.NO,
                Answer.YES);
    }

    private EligibilityDecision decide() {
        return Eligibility.decide(Protocol.ESKETAMINE_TRD, patient.findings(), Policy.DEFAULTS, Patient.TODAY);
    }

    private void assertOutcome(Outcome outcome) {
        assertThat(decide().outcome()).isEqualTo(outcome);
    }
}
