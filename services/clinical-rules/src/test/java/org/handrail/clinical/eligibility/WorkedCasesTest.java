package org.handrail.clinical.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.clinical.eligibility.Patient.failed;
import static org.handrail.clinical.eligibility.Patient.notTolerated;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.instrument.SuicideRisk;
import org.handrail.clinical.instrument.Triage;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.rule.Tag;
import org.junit.jupiter.api.Test;

/** The worked cases, each named by what is different from the baseline patient. */
class WorkedCasesTest {

    private final Patient patient = new Patient();

    @Test
    void case_1_the_baseline_patient_is_eligible_because_two_drugs_failed() {
        assertThat(decide().outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(decide().rules()).containsExactly(new RuleHit("ELIG-TRD", Tag.G, 1, "trd-met"));
    }

    @Test
    void case_2_a_phq9_of_14_needs_a_look() {
        patient.phq9 = 14;
        assertDecision(Outcome.REVIEW, "ELIG-SEVERITY", Tag.P, "below-severity");
    }

    @Test
    void case_3_a_drug_stopped_after_two_weeks_is_not_a_trial() {
        patient.trials = List.of(failed("sertraline", "ssri", 8), notTolerated("bupropion", "ndri", 2));
        assertDecision(Outcome.EXCLUDED, "ELIG-TRD", Tag.G, "trd-not-met");
    }

    @Test
    void case_3_where_intolerance_counts_it_needs_a_look() {
        patient.trials = List.of(failed("sertraline", "ssri", 8), notTolerated("bupropion", "ndri", 2));
        EligibilityDecision decision = Eligibility.decide(Protocol.ESKETAMINE_TRD, patient.findings(),
                new Policy(1, Map.of("trd-count-intolerance", "true")), Patient.TODAY);
        assertThat(decision.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void case_4_two_drugs_of_one_class_are_resistant_but_the_payer_asks_for_two_classes() {
        patient.trials = List.of(failed("sertraline", "ssri", 8), failed("escitalopram", "ssri", 8));
        assertDecision(Outcome.REVIEW, "ELIG-TRD-CLASS", Tag.P, "payer-class");
        assertThat(decide().rules()).extracting(RuleHit::reason).contains("trd-met");
    }

    @Test
    void case_5_a_pressure_of_140_over_90_is_not_above() {
        patient.pressure = new DayPressure(140, 90, null, null, Patient.TODAY);
        assertThat(decide().outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void case_6_a_pressure_still_high_after_the_recheck_holds_today() {
        patient.pressure = new DayPressure(164, 96, 162, 94, Patient.TODAY);
        assertDecision(Outcome.REVIEW, "ELIG-BP-HOLD", Tag.P, "still-high-after-recheck");
        assertThat(decide().holdsToday()).extracting(RuleHit::rule).containsExactly("ELIG-BP-HOLD");
    }

    @Test
    void case_6_the_next_day_the_pressure_of_yesterday_says_nothing() {
        patient.pressure = new DayPressure(164, 96, 162, 94, Patient.TODAY.minusDays(1));
        assertThat(decide().outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void case_7_an_aneurysm_of_the_aorta_rules_it_out_and_nobody_may_override() {
        patient.circulation = new Circulation(Answer.YES, Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.NO,
                Answer.NO, Answer.NO);
        assertDecision(Outcome.EXCLUDED, "ELIG-ANEURYSM", Tag.L_MUST, "aneurysmal-disease");
        assertThat(decide().overridable()).isFalse();
    }

    @Test
    void case_8_a_little_lorazepam_is_eligible_and_sedation_is_watched() {
        patient.lorazepamMg = 1.0;
        assertThat(decide().outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(decide().precautions()).containsExactly("watch-sedation");
    }

    @Test
    void case_9_much_benzodiazepine_needs_a_look() {
        patient.lorazepamMg = 6.0;
        assertDecision(Outcome.REVIEW, "ELIG-BENZODIAZEPINE", Tag.G, "bzd-high");
    }

    @Test
    void case_10_item_9_and_a_wish_to_be_dead_are_raised_the_same_day_and_eligibility_stays() {
        patient.phq9 = 17;
        patient.risk = SuicideLevel.LOW;
        Screening screening = screened(1, "q1=1 q2=0 q6=0");
        assertThat(screening.eligibility().outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(screening.raised().level()).isEqualTo(SuicideLevel.LOW);
        assertThat(screening.raised().escalation()).isEqualTo(Level.SAME_DAY);
        assertThat(screening.mayBookAlone()).isTrue();
    }

    @Test
    void case_11_intent_is_an_emergency_and_the_patient_does_not_book_alone() {
        patient.phq9 = 24;
        patient.risk = SuicideLevel.HIGH;
        Screening screening = screened(2, "q1=1 q2=1 q3=0 q4=1 q5=0 q6=0");
        assertThat(screening.eligibility().outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(screening.raised().level()).isEqualTo(SuicideLevel.HIGH);
        assertThat(screening.raised().escalation()).isEqualTo(Level.EMERGENCY);
        assertThat(screening.mayBookAlone()).isFalse();
    }

    @Test
    void case_12_bipolar_depression_is_off_the_indication() {
        patient.diagnosis = "F31.31";
        assertDecision(Outcome.REVIEW, "ELIG-DIAGNOSIS", Tag.G, "off-indication");
    }

    @Test
    void case_13_child_pugh_b_is_eligible_with_longer_monitoring() {
        patient.liver = ChildPugh.B;
        assertThat(decide().outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(decide().precautions()).containsExactly("longer-monitoring");
    }

    @Test
    void case_13_child_pugh_c_is_excluded_and_the_prescriber_may_weigh() {
        patient.liver = ChildPugh.C;
        assertDecision(Outcome.EXCLUDED, "ELIG-LIVER", Tag.L_WEIGH, "child-pugh-c");
        assertThat(decide().overridable()).isTrue();
    }

    private Screening screened(int item9, String answers) {
        List<ItemAnswer> items = Arrays.stream(answers.split(" ")).map(answer -> answer.split("="))
                .map(parts -> new ItemAnswer(parts[0], Integer.parseInt(parts[1]))).toList();
        Triage triage = CssrsScreener.triage(items, Policy.DEFAULTS);
        return new Screening(decide(), SuicideRisk.of(item9, triage).orElse(null));
    }

    private EligibilityDecision decide() {
        return Eligibility.decide(Protocol.ESKETAMINE_TRD, patient.findings(), Policy.DEFAULTS, Patient.TODAY);
    }

    private void assertDecision(Outcome outcome, String rule, Tag tag, String reason) {
        assertThat(decide().outcome()).isEqualTo(outcome);
        int version = Registry.find(rule).orElseThrow().version();
        assertThat(decide().rules()).contains(new RuleHit(rule, tag, version, reason));
    }
}
