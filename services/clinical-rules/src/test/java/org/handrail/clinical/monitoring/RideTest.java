package org.handrail.clinical.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handrail.clinical.cases.Visit;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes a patient home. */
class RideTest {

    @ParameterizedTest
    @CsvSource({"escort, , ", "escort, escort, ", "escort, medical-transport, medical-transport-not-allowed",
        "escort, taxi, taxi-not-allowed", "medical-transport, medical-transport, ", "medical-transport, taxi, taxi-not-allowed",
        "taxi, taxi, ", "taxi, medical-transport, ", "taxi, on-foot, not-a-ride"})
    void a_patient_leaves_by_taxi_or_medical_transport_only_where_the_clinic_allows_it(String allowed, String ride,
                                                                                      String reason) {
        assertThat(Visit.with(v -> v.rideBy = ride).unmet(new Policy(1, Map.of("release-ride", allowed))))
                .extracting(RuleHit::reason).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void a_clinician_may_decide_for_a_taxi_with_a_reason() {
        assertThat(ReleaseOverride.open(ReleaseRules.RIDE_KIND)).isTrue();
    }
}
