package org.handrail.clinical.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a blood pressure read before a device says. */
class PressureBeforeDoseTest extends AskingForADevice {

    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvSource({
        "140, 90,  ''",
        "141, 90,  DOSE-BP-RECHECK",
        "140, 91,  DOSE-BP-RECHECK",
        "190, 120, DOSE-BP-RECHECK",
        "120, ,    DOSE-BP-READ",
        ", 80,     DOSE-BP-READ",
        "170, ,    DOSE-BP-RECHECK",
    })
    void a_first_reading_is_fine_or_read_again(Integer systolic, Integer diastolic, String rule) {
        pressures = List.of(new PressureReading(systolic, diastolic, NOW.minusSeconds(60)));
        assertRules(rule);
    }

    @ParameterizedTest(name = "recheck after {2} s: {0}/{1} is {3}")
    @CsvSource({
        "150, 85,  899, DOSE-BP-RECHECK",
        "150, 85,  900, DOSE-BP-WEIGH",
        "159, 99,  900, DOSE-BP-WEIGH",
        "160, 80,  900, DOSE-BP-HOLD",
        "120, 100, 900, DOSE-BP-HOLD",
        "162, 94,  900, DOSE-BP-HOLD",
    })
    void a_recheck_that_is_still_raised_is_weighed_or_held(int systolic, int diastolic, long after, String rule) {
        Instant first = NOW.minusSeconds(1200);
        pressures = List.of(new PressureReading(164, 96, first),
                new PressureReading(systolic, diastolic, first.plusSeconds(after)));
        assertRules(rule);
    }

    @Test
    void a_recheck_that_came_down_permits_and_is_noted() {
        pressures = List.of(new PressureReading(150, 95, NOW.minusSeconds(960)),
                new PressureReading(138, 88, NOW.minusSeconds(60)));
        assertThat(ask().permitted()).isTrue();
        assertThat(ask().rules()).extracting(RuleHit::reason).containsExactly("came-down");
    }

    @Test
    void the_pressure_of_yesterday_is_none() {
        pressures = List.of(new PressureReading(120, 80, at("2026-03-10", "23:59")));
        assertRules("DOSE-BP-READ");
    }

    @Test
    void the_prescriber_may_weigh_a_raised_pressure_for_the_visit() {
        pressures = List.of(new PressureReading(150, 95, NOW.minusSeconds(960)),
                new PressureReading(150, 95, NOW.minusSeconds(60)));
        weighed = List.of("DOSE-BP-WEIGH");
        assertThat(ask().permitted()).isTrue();
        assertThat(ask().rules()).extracting(RuleHit::rule).containsExactly("DOSE-BP-WEIGH");
    }

    @Test
    void a_clinic_may_be_stricter_and_never_laxer_than_the_range() {
        pressures = List.of(new PressureReading(135, 80, NOW.minusSeconds(60)));
        assertThat(ask(new Policy(1, Map.of("bp-warn-systolic", "130"))).permitted()).isFalse();
        pressures = List.of(new PressureReading(150, 80, NOW.minusSeconds(60)));
        assertThat(ask(new Policy(1, Map.of("bp-warn-systolic", "200"))).permitted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"90, 89, true, ", "90, 90, false, in-doubt", "60, 120, false, in-doubt"})
    void a_pressure_that_cannot_be_right_permits_nothing_until_it_is_read_again(int systolic, int diastolic, boolean permitted,
                                                                                String reason) {
        pressures = List.of(new PressureReading(124, 78, NOW.minusSeconds(960)),
                new PressureReading(systolic, diastolic, NOW.minusSeconds(60)));
        assertThat(ask().permitted()).isEqualTo(permitted);
        assertThat(ask().rules()).extracting(RuleHit::reason)
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void a_pressure_read_after_the_first_device_says_nothing_about_the_second() {
        device = 2;
        givenToday = List.of(NOW.minusSeconds(600));
        pressures = List.of(new PressureReading(124, 78, NOW.minusSeconds(1200)),
                new PressureReading(170, 105, NOW.minusSeconds(300)));
        assertRules("");
    }

    @Test
    void the_quarter_of_an_hour_to_the_recheck_begins_with_the_first_raised_reading() {
        pressures = List.of(new PressureReading(124, 78, NOW.minusSeconds(3600)),
                new PressureReading(150, 85, NOW.minusSeconds(600)), new PressureReading(150, 85, NOW.minusSeconds(60)));
        assertRules("DOSE-BP-RECHECK");
    }

    @Test
    void one_value_alone_is_no_pressure_unless_it_is_raised() {
        pressures = List.of(new PressureReading(124, null, NOW.minusSeconds(60)));
        assertThat(ask().holds()).extracting(hold -> hold.hit().reason()).containsExactly("one-value-missing");
        pressures = List.of();
        assertThat(ask().holds()).extracting(hold -> hold.hit().reason()).containsExactly("not-read-today");
        pressures = List.of(new PressureReading(150, null, NOW.minusSeconds(60)));
        assertRules("DOSE-BP-RECHECK");
    }
}
