package org.handrail.clinical.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.cases.Dosing;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderHoldsTest {

    private static final Instant NOW = Instant.parse("2026-03-11T14:00:00Z");

    private static List<String> held(Ordered ordered, int device, List<GivenDose> before) {
        List<GivenDose> today = device == 1 ? List.of() : List.of(new GivenDose(NOW.minusSeconds(600), 28));
        DoseQuestion question = new DoseQuestion(device, ordered, today, before, List.of(), null, List.of(), List.of(),
                null, List.of(), ZoneOffset.UTC);
        return OrderHolds.of(question, Policy.DEFAULTS, NOW).stream().map(Hold::hit)
                .map(RuleHit::reason).toList();
    }

    private static final List<GivenDose> TREATED = List.of(new GivenDose(NOW.minusSeconds(864_000), 28));

    @ParameterizedTest
    @CsvSource({"ESKETAMINE_TRD, 2, true", "ESKETAMINE_TRD, 3, false", "ESKETAMINE_MDSI, 3, true"})
    void the_first_day_is_56_for_resistant_depression_and_84_for_acute_risk(Protocol protocol, int device, boolean free) {
        assertThat(held(Ordered.of(protocol, 84), device, List.of()).isEmpty()).isEqualTo(free);
        assertThat(held(Ordered.of(protocol, 84), device, TREATED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7, 8, true", "8, 8, false", "0, 1, true"})
    void an_order_holds_for_as_many_visits_as_it_says(int used, int visits, boolean free) {
        Ordered ordered = new Ordered(Protocol.ESKETAMINE_TRD, 56, visits, used, null, null, null);
        assertThat(held(ordered, 1, TREATED).isEmpty()).isEqualTo(free);
        assertThat(held(ordered, 2, TREATED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, true, ''", "3, true, lost-is-not-repeated", "3, false, ordered-dose-reached"})
    void a_device_that_was_lost_is_not_repeated_beyond_the_order(int device, boolean lost, String reason) {
        Dosing asked = Dosing.with(d -> {
            d.device = device;
            d.lost = lost;
            d.orderedMg = 56;
        });
        assertThat(OrderHolds.of(asked.question(), Policy.DEFAULTS, Dosing.NOW)).extracting(hold -> hold.hit().reason())
                .containsExactlyElementsOf(reason.isEmpty() ? List.of() : List.of(reason));
    }

    @ParameterizedTest(name = "{0} mg for {1} kg, ceiling {2} mg and {3} mg/kg: {4}")
    @CsvSource({
        "100,  100, 100, 1,   ''",
        "101,  101, 100, 1,   too-many-mg",
        "70,   70,  100, 1,   ''",
        "70.7, 70,  100, 1,   too-many-mg-per-kg",
        "400,  70,  100, 1,   too-many-mg too-many-mg-per-kg",
        "40,   100, 40,  1,   ''",
        "41,   100, 40,  1,   too-many-mg",
        "35,   70,  100, 0.5, ''",
        "36,   70,  100, 0.5, too-many-mg-per-kg",
        "35,   ,    100, 1,   weight-not-known",
        "35,   0,   100, 1,   weight-not-known",
    })
    void an_infusion_stays_below_the_ceiling_that_is_in_force_when_it_is_asked_for(double mg, Double kg, String most,
                                                                                  String perKg, String reasons) {
        Dosing asked = Dosing.infusion(d -> {
            d.orderedMg = mg;
            d.weightKg = kg;
            d.prepared = List.of(new Preparation("n-1", mg, 1, mg, Dosing.minutesAgo(9)),
                    new Preparation("n-2", mg, 1, mg, Dosing.minutesAgo(5)));
        });
        Policy policy = new Policy(1, Map.of("iv-ceiling-mg", most, "iv-ceiling-mg-per-kg", perKg));
        assertThat(asked.answer(policy).holds()).extracting(hold -> hold.hit().reason())
                .containsExactlyInAnyOrder(reasons.isEmpty() ? new String[0] : reasons.split(" "));
        assertThat(asked.answer(policy).holds()).noneMatch(Hold::overridable);
    }

    @ParameterizedTest
    @CsvSource({"84, ''", "56, ''", "28, amount-not-possible"})
    void an_amount_that_is_not_ordered_for_acute_risk_is_not_given_either(double mg, String reason) {
        assertThat(held(Ordered.of(Protocol.ESKETAMINE_MDSI, mg), 1, TREATED))
                .containsExactlyElementsOf(reason.isEmpty() ? List.of() : List.of(reason));
    }

    @ParameterizedTest
    @CsvSource({"56, ''", "56.5, amount-not-possible", "57, amount-not-possible"})
    void an_amount_that_no_number_of_devices_makes_up_is_none(double mg, String reason) {
        assertThat(held(Ordered.of(Protocol.ESKETAMINE_TRD, mg), 1, TREATED))
                .containsExactlyElementsOf(reason.isEmpty() ? List.of() : List.of(reason));
    }

    @Test
    void an_order_that_a_benefit_review_has_overtaken_holds_no_more() {
        assertThat(held(new Ordered(Protocol.ESKETAMINE_TRD, 56, 8, 0, null, null, "review-asks-for-another-dose"), 1, TREATED))
                .containsExactly("review-asks-for-another-dose");
    }

    @ParameterizedTest
    @CsvSource({"0, 8, , true", "8, 8, , true", "0, 8, review-asks-for-another-dose, true", "0, 8, stopped-at-benefit-review, true",
        "0, 8, not-the-protocol-cleared, false"})
    void an_order_that_has_run_out_is_weighed_for_one_dose_and_one_of_another_protocol_is_not(int used, int visits,
                                                                                             String outdated, boolean weighed) {
        DoseQuestion question = new DoseQuestion(1, new Ordered(Protocol.ESKETAMINE_TRD, 56, visits, used, null, null, outdated),
                List.of(), TREATED, List.of(), null, List.of(), List.of(), null, List.of(), ZoneOffset.UTC);
        assertThat(OrderHolds.of(question, Policy.DEFAULTS, NOW).stream().allMatch(Hold::overridable)).isEqualTo(weighed);
    }

    @Test
    void that_there_is_no_order_nobody_decides_against() {
        assertThat(OrderHolds.of(Dosing.with(d -> d.ordered = false).question(), Policy.DEFAULTS, NOW))
                .isNotEmpty().noneMatch(Hold::overridable);
    }

    @Test
    void a_third_device_of_the_week_beyond_168_mg_is_held() {
        List<GivenDose> week = List.of(new GivenDose(NOW.minusSeconds(4 * 86_400), 84),
                new GivenDose(NOW.minusSeconds(2 * 86_400), 84));
        assertThat(CalendarHolds.of(new DoseQuestion(1, Ordered.of(Protocol.ESKETAMINE_TRD, 84), List.of(), week,
                List.of(), null, List.of(), List.of(), null, List.of(), ZoneOffset.UTC), Policy.DEFAULTS, NOW))
                .extracting(hold -> hold.hit().rule()).contains("DOSE-WEEK-MG");
    }
}
