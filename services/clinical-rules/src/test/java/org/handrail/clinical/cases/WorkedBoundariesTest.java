package org.handrail.clinical.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.clinical.Answer.NO;

import java.util.List;
import java.util.Map;
import org.handrail.clinical.dosing.GivenDose;
import org.handrail.clinical.dosing.PressureReading;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.eligibility.Substances;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.monitoring.Concern;
import org.handrail.clinical.monitoring.Crossing;
import org.handrail.clinical.monitoring.Symptom;
import org.handrail.clinical.outcome.OutcomeClass;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.sideeffect.Appraisal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked case 14 and the boundaries that go with the worked cases. */
class WorkedBoundariesTest {

    @Test
    void case_14_stop_level_at_40_minutes_with_headache_and_blurred_vision_is_an_emergency_and_stops_dosing() {
        Crossing crossing = Visit.with(v -> {
            v.now = Visit.vitals(40, 182, 112, 90, 97, 16, 5);
            v.symptoms.add(Symptom.SEVERE_HEADACHE);
            v.symptoms.add(Symptom.VISION_CHANGE);
        }).crossing(Policy.DEFAULTS).orElseThrow();
        assertThat(crossing.concern()).isEqualTo(Concern.EMERGENCY);
        assertThat(crossing.stopsDosing()).isTrue();
        assertThat(crossing.rules()).extracting(RuleHit::rule).contains("MON-BP-CRISIS");
    }

    @Test
    void a_patient_of_17_is_excluded() {
        assertThat(Person.with(p -> p.age = 17).decision(Policy.DEFAULTS).outcome()).isEqualTo(Outcome.EXCLUDED);
    }

    @ParameterizedTest
    @CsvSource({"4.983, false", "5, true"})
    void the_second_device_at_4_minutes_59_is_refused_and_at_5_permitted(double minutes, boolean permitted) {
        assertThat(Dosing.with(d -> {
            d.device = 2;
            d.today.add(new GivenDose(Dosing.minutesAgo(minutes), 28));
            d.pressures = List.of(new PressureReading(124, 78, Dosing.minutesAgo(20)));
        }).answer(Policy.DEFAULTS).permitted()).isEqualTo(permitted);
    }

    @Test
    void the_third_session_in_a_week_is_refused() {
        assertThat(Dosing.with(d -> List.of(3, 6).forEach(day -> d.before.add(new GivenDose(Dosing.daysAgo(day), 56))))
                .hits(Policy.DEFAULTS)).extracting(RuleHit::rule).contains("DOSE-WEEK");
    }

    @ParameterizedTest
    @CsvSource({"11, RESPONSE", "12, PARTIAL"})
    void from_a_phq9_of_22_to_11_is_a_response_and_no_remission(int score, OutcomeClass classified) {
        org.handrail.clinical.outcome.Outcome outcome =
                org.handrail.clinical.outcome.Outcome.of("phq-9", 22, score, Policy.DEFAULTS).orElseThrow();
        assertThat(outcome.classified()).isEqualTo(classified);
        assertThat(outcome.remission()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"12, true", "10, false"})
    void a_madrs_of_12_is_remission_where_the_clinic_takes_12(String most, boolean remission) {
        Policy policy = new Policy(1, Map.of("remission-madrs", most));
        assertThat(org.handrail.clinical.outcome.Outcome.of("madrs", 30, 12, policy).orElseThrow().remission())
                .isEqualTo(remission);
    }

    @ParameterizedTest
    @CsvSource({"2, ELIGIBLE", "3, REVIEW"})
    void a_dast_of_3_needs_a_look_and_of_2_not(int score, Outcome outcome) {
        assertThat(Person.with(p -> p.substances = new Substances(NO, NO, 1, NO, score, NO)).decision(Policy.DEFAULTS)
                .outcome()).isEqualTo(outcome);
    }

    @Test
    void pain_and_frequency_after_many_sessions_are_for_the_same_day_and_the_prescriber_decides_before_the_next_dose() {
        assertThat(Appraisal.of("urinary-pain", 2, false).level()).isEqualTo(Level.SAME_DAY);
        assertThat(Appraisal.of("urinary-frequency", 1, false).level()).isEqualTo(Level.SAME_DAY);
        assertThat(Dosing.with(d -> d.urinary = true).answer(Policy.DEFAULTS).holds())
                .allSatisfy(hold -> assertThat(hold.overridable()).isTrue())
                .extracting(hold -> hold.hit().rule()).containsExactly("DAY-URINARY");
    }
}
