package org.handrail.clinical.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedDoseTest {

    @ParameterizedTest(name = "leave {0}, drug of the treatment {1}, device {2}, {3} mg: {4}")
    @CsvSource({
        "true,  true,  true,  28,   ",
        "true,  true,  true,  28.1, more-than-one-device-holds",
        "true,  true,  false, 100,  ",
        "false, true,  true,  28,   no-leave-in-force",
        "false, true,  true,  56,   no-leave-in-force more-than-one-device-holds",
        "false, false, false, 5,    another-drug no-leave-in-force",
        "true,  false, false, 5,    ",
    })
    void what_is_wrong_with_a_dose_by_itself(boolean leave, boolean treatment, boolean device, double mg, String reasons) {
        assertThat(DosePermission.wrongWith(leave, treatment, device, mg)).extracting(RuleHit::reason)
                .containsExactlyElementsOf(reasons == null ? List.of() : Arrays.asList(reasons.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"prescriber-override, clinician", "order-written, clinician", "time, ''", "another-day, ''",
        "ride-confirmed, nurse clinician", "blood-pressure-recheck, nurse clinician", "clearance-current, service",
        "escalation-closed, clinician"})
    void who_can_lift_a_hold(String lift, String who) {
        assertThat(Lift.whoCan(lift)).containsExactlyElementsOf(who.isEmpty() ? List.of() : Arrays.asList(who.split(" ")));
    }
}
