package org.handrail.clinical.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.clinical.cases.Dosing;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the day itself asks for, at ten o'clock in New York. */
class DayHoldsTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-03-11T14:00:00Z");

    private Answer ride = Answer.YES;
    private Instant food = ago(180);
    private Instant drink = ago(60);
    private Instant spray;
    private Answer pregnant = Answer.NO;
    private Answer intoxicated = Answer.NO;
    private Answer psychosis = Answer.NO;
    private Answer mania = Answer.NO;
    private Answer prescriber = Answer.YES;
    private SuicideLevel level = SuicideLevel.NONE;
    private Instant screened = ago(20);
    private Protocol protocol = Protocol.ESKETAMINE_TRD;
    private List<GivenDose> given = List.of();

    private static Instant ago(long minutes) {
        return NOW.minusSeconds(minutes * 60);
    }

    private List<Hold> holds() {
        DayChecks day = new DayChecks(ride, food, drink, spray, pregnant, intoxicated, psychosis, mania, prescriber,
                level, screened);
        return DayHolds.of(new DoseQuestion(given.size() + 1, Ordered.of(protocol, 56), given, List.of(), List.of(),
                day, List.of(), List.of(), null, List.of(), ZONE), Policy.DEFAULTS, NOW);
    }

    private void assertHeld(String rules) {
        assertThat(holds()).extracting(hold -> hold.hit().rule())
                .containsExactlyElementsOf(Arrays.stream(rules.split(" ")).filter(r -> !r.isBlank()).toList());
        assertThat(holds()).allSatisfy(hold -> assertThat(hold.liftedBy()).isNotEmpty());
    }

    @Test
    void a_day_on_which_everything_is_in_order_holds_nothing() {
        assertHeld("");
    }

    @ParameterizedTest
    @CsvSource({"120, 30, ''", "119, 30, DAY-FASTING", "120, 29, DAY-FASTING"})
    void two_hours_without_food_and_half_an_hour_without_drink(long minutesFood, long minutesDrink, String rules) {
        food = ago(minutesFood);
        drink = ago(minutesDrink);
        assertHeld(rules);
    }

    @ParameterizedTest
    @CsvSource({"YES, NO, NO, DAY-INTOXICATED", "NO, YES, NO, DAY-PSYCHOSIS", "NO, NO, YES, DAY-MANIA",
        "UNKNOWN, NO, NO, DAY-SEEN", "NO, UNKNOWN, NO, DAY-SEEN", "NO, NO, UNKNOWN, DAY-SEEN"})
    void what_is_found_on_the_day_holds_and_so_does_what_nobody_looked_for(Answer drunk, Answer psychotic, Answer manic,
                                                                          String rule) {
        intoxicated = drunk;
        psychosis = psychotic;
        mania = manic;
        assertHeld(rule);
    }

    @ParameterizedTest
    @CsvSource({"NO, not-arranged", "UNKNOWN, not-known"})
    void a_ride_that_is_not_arranged_is_told_apart_from_one_that_nobody_asked_for(Answer said, String reason) {
        ride = said;
        assertThat(holds()).singleElement().satisfies(hold -> assertThat(hold.hit().reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"NO, not-on-site", "UNKNOWN, not-known"})
    void a_prescriber_who_is_away_is_told_apart_from_one_whom_nobody_asked_for(Answer said, String reason) {
        prescriber = said;
        assertHeld("DAY-PRESCRIBER");
        assertThat(holds().getFirst().hit().reason()).isEqualTo(reason);
    }

    @Test
    void a_screener_left_unfinished_is_told_apart_from_one_not_asked_today() {
        level = SuicideLevel.UNCLEAR;
        assertThat(holds()).extracting(hold -> hold.hit().reason()).containsExactly("not-complete");
        screened = ago(60 * 24);
        assertThat(holds()).extracting(hold -> hold.hit().reason()).containsExactly("not-asked-today");
    }

    @Test
    void coffee_ten_minutes_ago_means_wait_twenty() {
        drink = ago(10);
        assertThat(holds().getFirst().earliest()).isEqualTo(NOW.plusSeconds(20 * 60));
        assertThat(holds().getFirst().liftedBy()).contains("time", "prescriber-override");
    }

    @ParameterizedTest
    @CsvSource({"60, ''", "59, DAY-FASTING"})
    void an_hour_after_a_nasal_spray(long minutes, String rules) {
        spray = ago(minutes);
        assertHeld(rules);
    }

    @ParameterizedTest
    @CsvSource({"240, 120, ''", "239, 120, DAY-FASTING-IV", "240, 119, DAY-FASTING-IV"})
    void an_infusion_asks_for_four_hours_and_two(long minutesFood, long minutesDrink, String rules) {
        protocol = Protocol.IV_KETAMINE;
        food = ago(minutesFood);
        drink = ago(minutesDrink);
        assertHeld(rules);
    }

    @Test
    void what_nobody_asked_is_not_a_no() {
        ride = Answer.UNKNOWN;
        food = null;
        pregnant = Answer.UNKNOWN;
        intoxicated = Answer.UNKNOWN;
        prescriber = Answer.UNKNOWN;
        screened = null;
        assertHeld("DAY-PRESCRIBER DAY-PREGNANCY-TEST DAY-SEEN DAY-RIDE DAY-FASTING DAY-SCREENED");
    }

    @Test
    void nobody_decides_against_a_prescriber_on_site() {
        prescriber = Answer.NO;
        food = ago(300);
        drink = ago(300);
        assertThat(holds()).singleElement().satisfies(hold -> assertThat(hold.overridable()).isFalse());
        protocol = Protocol.IV_KETAMINE;
        assertThat(holds()).singleElement().satisfies(hold -> assertThat(hold.hit().rule()).isEqualTo("DAY-PRESCRIBER-IV"));
    }

    @Test
    void a_positive_pregnancy_test_holds_and_the_prescriber_decides() {
        pregnant = Answer.YES;
        assertHeld("DAY-PREGNANT");
        assertThat(holds().getFirst().overridable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"NONE, ''", "LOW, ''", "MODERATE, ''", "UNCLEAR, DAY-SCREENED", "HIGH, DAY-SUICIDE-HIGH"})
    void the_screener_of_the_day_is_complete_and_high_is_decided_by_the_prescriber(SuicideLevel said, String rules) {
        level = said;
        assertHeld(rules);
    }

    @Test
    void high_risk_is_what_the_acute_treatment_is_for_and_no_bar() {
        protocol = Protocol.ESKETAMINE_MDSI;
        level = SuicideLevel.HIGH;
        assertHeld("");
    }

    @Test
    void the_screener_of_yesterday_is_none() {
        screened = Instant.parse("2026-03-11T03:59:59Z");
        assertHeld("DAY-SCREENED");
    }

    @Test
    void before_the_second_device_the_ride_and_the_fasting_are_not_asked_again_and_the_prescriber_is() {
        given = List.of(new GivenDose(ago(5), 28));
        ride = Answer.UNKNOWN;
        food = null;
        prescriber = Answer.NO;
        assertHeld("DAY-PRESCRIBER");
    }

    @ParameterizedTest(name = "DAY-STOCK, label fits {0}, clinic with labelled devices {1}, infusion {2}: {3}")
    @CsvSource({
        "YES,     true,  false, ''",
        "NO,      true,  false, labelled-for-another",
        "NO,      false, false, labelled-for-another",
        "NO,      false, true,  labelled-for-another",
        "UNKNOWN, true,  false, label-not-read",
        "UNKNOWN, true,  true,  ''",
        "UNKNOWN, false, false, ''",
    })
    void what_is_labelled_for_one_patient_is_not_given_to_another(Answer fits, boolean labelled, boolean infusion, String held) {
        Dosing.Change label = d -> d.labelFits = fits;
        Policy policy = new Policy(1, Map.of("stock-labelled", String.valueOf(labelled)));
        DoseAnswer answer = (infusion ? Dosing.infusion(label) : Dosing.with(label)).answer(policy);
        assertThat(answer.holds()).extracting(hold -> hold.hit().reason())
                .isEqualTo(held.isEmpty() ? List.of() : List.of(held));
        assertThat(answer.overridable()).isEqualTo(!held.equals("labelled-for-another"));
    }
}
