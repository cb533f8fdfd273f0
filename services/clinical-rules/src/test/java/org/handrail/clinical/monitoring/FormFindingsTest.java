package org.handrail.clinical.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.clinical.cases.Visit.vitals;

import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.cases.Visit;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules FORM-SIGNS and FORM-ACCEPTABLE: what was not read is neither yes nor no. */
class FormFindingsTest {

    @ParameterizedTest(name = "FORM-SIGNS, {0} minutes after the last device: at the peak {1}, for leaving {2}")
    @CsvSource({"34, false, false", "35, true, false", "50, true, false", "51, false, true"})
    void the_pressure_at_forty_minutes_is_the_one_read_in_its_window(int minute, boolean atPeak, boolean after) {
        VitalReading reading = vitals(minute, 130, 80, null, null, null, null);
        assertThat(FormFindings.atPeak(reading, Visit.FIRST, Policy.DEFAULTS)).isEqualTo(atPeak);
        assertThat(FormFindings.afterPeak(reading, Visit.FIRST, Policy.DEFAULTS)).isEqualTo(after);
    }

    @ParameterizedTest(name = "FORM-SIGNS, breaths {0}, saturation {1}: {2}")
    @CsvSource({"7, 98, yes", "7, , yes", ", 89, yes", "8, 90, no", "14, , unknown", ", 98, unknown", ", , unknown"})
    void slow_breathing_is_ruled_out_only_by_who_has_counted_breaths_and_read_the_saturation(Integer breaths, Integer spo2,
                                                                                             String said) {
        assertThat(FormFindings.respiratoryDepression(List.of(vitals(60, null, null, null, spo2, breaths, null)),
                Policy.DEFAULTS)).hasToString(said);
    }

    @ParameterizedTest(name = "FORM-ACCEPTABLE before the dose, {0}/{1}, saturation {2}: {3}")
    @CsvSource({"140, 90, 92, yes", "141, 90, 98, no", "140, 91, 98, no", "120, 78, 91, no", "120, 78, , unknown",
        "120, , 98, unknown", "141, , , no"})
    void vital_signs_before_the_dose_are_acceptable_up_to_what_is_weighed(Integer systolic, Integer diastolic, Integer spo2,
                                                                          String said) {
        assertThat(FormFindings.acceptableBefore(vitals(-5, systolic, diastolic, null, spo2, null, null), Policy.DEFAULTS))
                .hasToString(said);
    }

    @ParameterizedTest(name = "FORM-ACCEPTABLE at the door, {0}/{1}, saturation {2}: {3}")
    @CsvSource({"140, 88, 94, yes", "141, 88, 98, no", "160, , , no", "130, 80, , unknown", "130, , 98, unknown",
        "130, 80, 93, no"})
    void vital_signs_at_the_door_are_acceptable_by_the_numbers_of_the_door(Integer systolic, Integer diastolic, Integer spo2,
                                                                           String said) {
        VitalReading before = vitals(-5, 120, 78, null, 98, null, null);
        assertThat(FormFindings.acceptableLeaving(before, vitals(126, systolic, diastolic, null, spo2, null, null),
                Policy.DEFAULTS)).hasToString(said);
    }

    @ParameterizedTest(name = "FORM-ACCEPTABLE at the door without a reading before, {0}/80: {1}")
    @CsvSource({"130, unknown", "160, no"})
    void without_a_pressure_before_the_dose_nobody_knows_whether_it_has_come_back(int systolic, String said) {
        assertThat(FormFindings.acceptableLeaving(null, vitals(126, systolic, 80, null, 98, null, null), Policy.DEFAULTS))
                .hasToString(said);
        assertThat(FormFindings.acceptableLeaving(null, null, Policy.DEFAULTS)).isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest(name = "FORM-SIGNS, MOAA/S {0}: sedated {1}")
    @CsvSource({"4, yes", "5, no", ", unknown"})
    void sedated_is_who_is_not_fully_awake(Integer score, String said) {
        assertThat(FormFindings.sedated(vitals(40, null, null, null, null, null, score))).hasToString(said);
    }
}
