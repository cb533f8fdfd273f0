package org.handrail.clinical.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.handrail.clinical.cases.Dosing;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders of ketamine that nobody can carry out. */
class OddOrderTest {

    @Test
    void of_several_who_checked_a_preparation_the_newest_other_one_counts() {
        assertThat(Dosing.infusion(d -> d.prepared.add(new Preparation("n-3", 35, 1, 35, Dosing.minutesAgo(1))))
                .answer(Policy.DEFAULTS).permitted()).isTrue();
        assertThat(Dosing.infusion(d -> {
            d.prepared.set(1, new Preparation("n-2", 30, 1, 30, Dosing.minutesAgo(5)));
            d.prepared.add(new Preparation("n-3", 35, 1, 35, Dosing.minutesAgo(1)));
        }).answer(Policy.DEFAULTS).holds()).extracting(hold -> hold.hit().reason()).contains("checks-differ");
    }

    @ParameterizedTest
    @CsvSource({"35, 0.5, 70, ''", "0, , 70, amount-not-possible", "-1, , 70, amount-not-possible",
        "35, , 0, weight-not-known", "35, , -1, weight-not-known", ", , , weight-not-known amount-not-possible"})
    void an_amount_or_a_weight_of_nothing_is_none(Double mg, Double perKg, Double weight, String reasons) {
        OrderAsked order = new OrderAsked(Protocol.IV_KETAMINE, "ketamine", "iv", mg, perKg, weight, Dosing.daysAgo(1), null,
                null);
        assertThat(OrderCheck.problems(order, Policy.DEFAULTS)).extracting(RuleHit::reason)
                .containsExactlyElementsOf(reasons.isEmpty() ? List.of() : Arrays.asList(reasons.split(" ")));
        if (weight == null || weight <= 0) {
            assertThat(OrderCheck.notes(order, 40, Policy.DEFAULTS, Dosing.NOW, Dosing.ZONE)).isEmpty();
        }
    }
}
