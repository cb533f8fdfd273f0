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
        "false, false, false, ,    ,  expected",
    })
    void a_raised_pressure_is_graded_by_what_came_of_it(boolean crisis, boolean stopped, boolean medicine,
                                                        Integer leaving, Integer grade, String reason) {
        VitalReading before = Visit.vitals(-5, 120, 78, null, null, null, null);
        VitalReading after = leaving == null ? null : Visit.vitals(130, leaving, 78, null, null, null, null);
        assertThat(PressureEffect.of(crisis, stopped, medicine, before, after, Policy.DEFAULTS))
                .isEqualTo(new PressureEffect(grade, reason));
        assertThat(PressureEffect.of(false, false, false, null, after, Policy.DEFAULTS).reason()).isEqualTo("expected");
    }

    @Test
    void effects_on_the_bladder_are_weighed_before_the_next_dose() {
        assertThat(Arrays.stream(SideEffect.values()).filter(SideEffect::urinary)).extracting(SideEffect::toString)
                .containsExactly("urinary-frequency", "urinary-urgency", "urinary-pain", "haematuria", "cystitis");
    }
}
