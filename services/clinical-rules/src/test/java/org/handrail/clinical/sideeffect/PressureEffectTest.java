package org.handrail.clinical.sideeffect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.handrail.clinical.cases.Visit;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressureEffectTest {

    @ParameterizedTest(name = "AE-PRESSURE, crisis {0}, stopped {1}, medicine {2}, {3} at the door: {4}")
    @CsvSource({
        "false, false, false, 120, ,  expected",
        "false, false, true,  120, 2, medicine-given",
        "false, false, false, 180, 3, not-settled-at-the-door",
        "false, true,  true,  120, 3, stop-level",
        "true,  true,  true,  180, 4, crisis",
    })
    void a_raised_pressure_is_graded_by_what_came_of_it(boolean crisis, boolean stopped, boolean medicine,
                                                        Integer leaving, Integer grade, String reason) {
        VitalReading before = Visit.vitals(-5, 120, 78, null, null, null, null);
        VitalReading after = Visit.vitals(130, leaving, 78, null, null, null, null);
        assertThat(PressureEffect.of(crisis, stopped, medicine, false, before, after, Policy.DEFAULTS))
                .isEqualTo(new PressureEffect(grade, reason));
    }

    @ParameterizedTest(name = "AE-PRESSURE, not read before the dose, medicine {0}, told {1}, {2}/{3} at the door: {4}")
    @CsvSource({
        "false, false, 140, 90, ",
        "false, false, 141, 78, 3",
        "false, false, 120, 91, 3",
        "true,  false, 120, 78, 3",
        "false, true,  120, 78, 3",
    })
    void without_a_pressure_before_the_dose_nothing_is_expected_and_a_rise_counts_as_not_settled(
            boolean medicine, boolean told, int systolic, int diastolic, Integer grade) {
        VitalReading after = Visit.vitals(130, systolic, diastolic, null, null, null, null);
        assertThat(PressureEffect.of(false, false, medicine, told, null, after, Policy.DEFAULTS))
                .isEqualTo(new PressureEffect(grade, "not-read-before-the-dose"));
    }

    @ParameterizedTest(name = "AE-PRESSURE, not read after the dose, medicine {0}, told {1}: {2}")
    @CsvSource({"false, false, ", "true, false, 3", "false, true, 3"})
    void without_a_pressure_after_the_dose_nothing_is_expected_and_a_rise_counts_as_not_settled(boolean medicine, boolean told,
                                                                                                Integer grade) {
        VitalReading before = Visit.vitals(-5, 120, 78, null, null, null, null);
        assertThat(PressureEffect.of(false, false, medicine, told, before, null, Policy.DEFAULTS))
                .isEqualTo(new PressureEffect(grade, "not-read-after-the-dose"));
    }

    @Test
    void what_was_confirmed_needs_no_other_reading() {
        assertThat(PressureEffect.of(true, true, false, false, null, null, Policy.DEFAULTS).grade()).isEqualTo(4);
        assertThat(PressureEffect.of(false, true, false, false, null, null, Policy.DEFAULTS).grade()).isEqualTo(3);
    }

    @Test
    void effects_on_the_bladder_are_weighed_before_the_next_dose() {
        assertThat(Arrays.stream(SideEffect.values()).filter(SideEffect::urinary)).extracting(SideEffect::toString)
                .containsExactly("urinary-frequency", "urinary-urgency", "urinary-pain", "haematuria", "cystitis");
    }
}
