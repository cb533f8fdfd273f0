package org.handrail.clinical.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half a milligram a kilogram for 70 kg: 35 mg in 35 mL. */
class InfusionTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-03-11T14:00:00Z");
    private static final DayChecks DAY = new DayChecks(Answer.YES, NOW.minusSeconds(18_000), NOW.minusSeconds(18_000),
            null, Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.YES, SuicideLevel.NONE, NOW.minusSeconds(900));

    private static List<String> problems(OrderAsked order) {
        return OrderCheck.problems(order, Policy.DEFAULTS).stream()
                .map(hit -> hit.rule() + "/" + hit.reason()).toList();
    }

    private static OrderAsked iv(Double mg, Double mgPerKg, Double kg, Double mgPerMl, Double ml, long weighedDaysAgo) {
        return new OrderAsked(Protocol.IV_KETAMINE, "ketamine", "iv", mg, mgPerKg, kg,
                NOW.minusSeconds(weighedDaysAgo * 86_400), mgPerMl, ml);
    }

    @ParameterizedTest(name = "{0} mg, {1} mg/kg, {2} kg, {3} mg/mL, {4} mL: {5}")
    @CsvSource({
        "35,   0.5,  70,  1,  35,   ''",
        ",     0.5,  70,  1,  35,   ''",
        "35,   ,     70,  1,  35,   ''",
        "34.5, 0.5,  70,  1,  35,   ''",
        "350,  0.5,  70,  10, 35,   IV-CONSISTENT/weight-tenfold IV-CEILING/too-many-mg IV-CEILING/too-many-mg-per-kg",
        "35,   0.5,  70,  10, 35,   IV-CONSISTENT/volume-tenfold",
        "35,   0.5,  70,  1,  3.5,  IV-CONSISTENT/volume-tenfold",
        "40,   0.5,  70,  1,  40,   IV-CONSISTENT/weight-does-not-fit",
        "70,   1,    70,  1,  70,   ''",
        "70.7, 1.01, 70,  1,  70.7, IV-CEILING/too-many-mg-per-kg",
        "100,  0.5,  200, 1,  100,  ''",
        "101,  0.5,  202, 1,  101,  IV-CEILING/too-many-mg",
        ",     ,     70,  1,  35,   DOSE-ORDER/amount-not-possible"})
    void the_numbers_of_an_order_come_to_the_same_and_stay_below_the_ceiling(Double mg, Double mgPerKg, Double kg,
                                                                           Double mgPerMl, Double ml, String found) {
        assertThat(problems(iv(mg, mgPerKg, kg, mgPerMl, ml, 1))).containsExactlyInAnyOrderElementsOf(words(found));
    }

    @ParameterizedTest
    @CsvSource({"30, ''", "31, IV-WEIGHT/weight-too-old"})
    void an_order_from_a_weight_older_than_thirty_days_is_taken_and_says_so(long days, String found) {
        OrderAsked order = iv(35.0, 0.5, 70.0, 1.0, 35.0, days);
        assertThat(problems(order)).isEmpty();
        assertThat(OrderCheck.notes(order, 40, Policy.DEFAULTS, NOW, ZoneOffset.UTC).stream()
                .map(hit -> hit.rule() + "/" + hit.reason()).toList()).isEqualTo(words(found));
    }

    @ParameterizedTest
    @CsvSource({"ESKETAMINE_TRD, 28, true", "ESKETAMINE_TRD, 56, true", "ESKETAMINE_TRD, 84, true",
        "ESKETAMINE_TRD, 70, false", "ESKETAMINE_MDSI, 84, true", "ESKETAMINE_MDSI, 56, true",
        "ESKETAMINE_MDSI, 28, false"})
    void esketamine_is_ordered_in_devices_and_for_acute_risk_in_two_or_three(Protocol protocol, double mg, boolean fine) {
        assertThat(problems(new OrderAsked(protocol, "esketamine", "nasal", mg, null, null, null, null, null)).isEmpty())
                .isEqualTo(fine);
    }

    @Test
    void a_drug_of_another_protocol_is_not_ordered() {
        assertThat(problems(new OrderAsked(Protocol.ESKETAMINE_TRD, "ketamine", "iv", 56.0, null, null, null, null, null)))
                .containsExactly("DOSE-ORDER/not-of-this-protocol");
    }

    private static Preparation prepared(String by, double mg, double mgPerMl, double ml) {
        return new Preparation(by, mg, mgPerMl, ml, NOW.minusSeconds(60));
    }

    private static DoseAnswer ask(List<Preparation> prepared, Instant weighedAt, List<GivenDose> before) {
        return DosePermission.ask(question(prepared, weighedAt, before), Policy.DEFAULTS, NOW);
    }

    private static DoseQuestion question(List<Preparation> prepared, Instant weighedAt, List<GivenDose> before) {
        return new DoseQuestion(1, new Ordered(Protocol.IV_KETAMINE, 35, 6, 0, 70.0, weighedAt, null), List.of(), before,
                List.of(new PressureReading(124, 78, NOW.minusSeconds(600))), DAY, prepared,
                List.of(new Standing("intake", Standing.Currency.CURRENT, true, List.of())), null, List.of(), ZONE);
    }

    @ParameterizedTest
    @CsvSource({"ketamine, 35, ketamine, ''", "ketamine, 34.5, ketamine, not-as-ordered",
        "esketamine, 35, ketamine, not-as-ordered", "ketamine, 34.5, , ''"})
    void what_is_asked_for_is_what_was_ordered_or_nothing_is(String drug, double mg, String ordered, String found) {
        DoseQuestion question = question(List.of(prepared("p-a", 35, 1, 35), prepared("p-b", 35, 1, 35)),
                NOW.minusSeconds(86_400), List.of());
        DoseAnswer answer = DosePermission.ask(new DoseAsked(drug, mg, ordered), question, Policy.DEFAULTS, NOW);
        assertThat(answer.rules().stream().map(RuleHit::reason)).isEqualTo(words(found));
        assertThat(answer.permittedUntil() != null).isEqualTo(answer.permitted());
    }

    private static List<String> held(Preparation... prepared) {
        return ask(List.of(prepared), NOW.minusSeconds(86_400), List.of()).holds().stream().map(Hold::hit)
                .map(RuleHit::reason).toList();
    }

    @Test
    void an_infusion_that_two_people_worked_out_alike_is_permitted_with_its_whole_amount() {
        DoseAnswer answer = ask(List.of(prepared("p-a", 35, 1, 35), prepared("p-b", 35, 1, 35)),
                NOW.minusSeconds(86_400), List.of());
        assertThat(answer.permitted()).isTrue();
        assertThat(answer.amountMg()).isEqualTo(35);
    }

    @Test
    void a_second_person_works_it_out_by_herself_and_nobody_decides_against_that() {
        assertThat(held()).containsExactly("not-prepared");
        assertThat(held(prepared("p-a", 35, 1, 35), prepared("p-a", 35, 1, 35))).containsExactly("second-check-missing");
        assertThat(held(prepared("p-a", 35, 1, 35), prepared("p-b", 30, 1, 30))).contains("checks-differ");
        assertThat(held(prepared("p-a", 350, 10, 35), prepared("p-b", 350, 10, 35))).containsExactly("tenfold");
        assertThat(held(prepared("p-a", 35, 10, 35), prepared("p-b", 35, 10, 35))).containsExactly("tenfold");
        assertThat(held(prepared("p-a", 30, 1, 30), prepared("p-b", 30, 1, 30))).containsExactly("not-as-ordered");
        assertThat(ask(List.of(), NOW, List.of()).overridable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"30, true", "31, false"})
    void the_weight_has_not_grown_old_or_the_prescriber_decides(long days, boolean permitted) {
        DoseAnswer answer = ask(List.of(prepared("p-a", 35, 1, 35), prepared("p-b", 35, 1, 35)),
                NOW.minusSeconds(days * 86_400), List.of());
        assertThat(answer.permitted()).isEqualTo(permitted);
        assertThat(answer.overridable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06 2026-03-09, ''", "2026-03-05 2026-03-07 2026-03-09, IV-WEEK", "2026-03-10, DOSE-GAP"})
    void three_infusion_days_in_seven_with_a_day_between(String days, String rules) {
        List<GivenDose> before = words(days).stream().map(day -> new GivenDose(Instant.parse(day + "T15:00:00Z"), 35))
                .toList();
        assertThat(ask(List.of(prepared("p-a", 35, 1, 35), prepared("p-b", 35, 1, 35)), NOW, before).holds())
                .extracting(hold -> hold.hit().rule()).isEqualTo(words(rules));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isBlank()).toList();
    }
}
