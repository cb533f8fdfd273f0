package org.handrail.clinical.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handrail.clinical.cases.Dosing;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules IV-DOSE-WEIGHT and IV-MINUTES: half a milligram a kilogram for somebody of 170 cm. */
class DoseWeightTest {

    private static Policy goingBy(String weight) {
        return new Policy(1, Map.of("iv-dose-weight", weight));
    }

    private static OrderAsked order(double kg, Double cm) {
        return new OrderAsked(Protocol.IV_KETAMINE, "ketamine", "iv", null, 0.5, kg, Dosing.daysAgo(1), null, null, cm);
    }

    @ParameterizedTest(name = "{0} kg, by the {1} weight: {2} kg and {3} mg, noted {4}")
    @CsvSource({
        "86.6, actual, 86.6, 43.3, ",
        "86.7, actual, 86.7, 43.4, actual-weight",
        "86.6, ideal,  86.6, 43.3, ",
        "86.7, ideal,  63.6, 31.8, ideal-weight",
        "140,  ideal,  63.6, 31.8, ideal-weight",
    })
    void from_a_body_mass_index_of_thirty_the_order_goes_by_the_weight_that_the_clinic_has_set(
            double kg, String by, double counts, double mg, String noted) {
        OrderAsked order = order(kg, 170.0);
        assertThat(DoseWeight.of(order, goingBy(by))).isEqualTo(counts);
        assertThat(DoseWeight.milligrams(order, goingBy(by))).isEqualTo(mg);
        assertThat(OrderCheck.problems(order, goingBy(by))).isEmpty();
        assertThat(OrderCheck.notes(order, 40, goingBy(by), Dosing.NOW, Dosing.ZONE)).extracting(RuleHit::reason)
                .isEqualTo(noted == null ? List.of() : List.of(noted));
    }

    @ParameterizedTest(name = "IV-DOSE-WEIGHT without a height, by the {0} weight: {1}")
    @CsvSource({"actual, ", "ideal, height-not-known"})
    void without_a_height_nobody_knows_whether_the_ideal_weight_counts(String by, String problem) {
        assertThat(OrderCheck.problems(order(140, null), goingBy(by))).extracting(RuleHit::reason)
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @ParameterizedTest(name = "IV-MINUTES, {0}: {1}")
    @CsvSource({"39, shorter-than-usual", "40, ", "60, ", "61, longer-than-usual", ", not-said"})
    void an_infusion_shorter_or_longer_than_usual_is_noted(Integer minutes, String noted) {
        assertThat(OrderCheck.notes(order(70, 170.0), minutes, Policy.DEFAULTS, Dosing.NOW, Dosing.ZONE))
                .extracting(RuleHit::reason).isEqualTo(noted == null ? List.of() : List.of(noted));
    }
}
