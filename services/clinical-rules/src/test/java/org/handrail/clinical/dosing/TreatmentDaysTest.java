package org.handrail.clinical.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which calendar days a device may be given. */
class TreatmentDaysTest extends AskingForADevice {

    @ParameterizedTest(name = "treated on {0}: {1}")
    @CsvSource({
        "2026-03-05 2026-03-09, DOSE-WEEK",
        "2026-03-04 2026-03-09, ''",
        "2026-03-09,            ''",
        "2026-03-10,            DOSE-GAP",
        "2026-03-11,            DOSE-GAP",
        "2026-03-05 2026-03-10, DOSE-WEEK DOSE-GAP",
    })
    void at_most_two_treatment_days_in_seven_with_a_day_between(String days, String rules) {
        givenBefore = Arrays.stream(days.split(" ")).map(day -> at(day, "09:00")).toList();
        assertRules(rules);
    }

    @Test
    void two_devices_of_one_day_are_one_treatment_day() {
        givenBefore = List.of(at("2026-03-05", "09:00"), at("2026-03-05", "09:05"));
        assertRules("");
    }

    @Test
    void days_are_counted_by_the_clinics_calendar_across_the_change_of_the_clock() {
        // The clock went forward on 8 March: 4 March 23:30 is six days and 9.5 hours ago, yet seven days by date.
        givenBefore = List.of(at("2026-03-04", "23:30"), at("2026-03-09", "00:10"));
        assertRules("");
        givenBefore = List.of(at("2026-03-05", "00:10"), at("2026-03-09", "00:10"));
        assertRules("DOSE-WEEK");
    }

    @Test
    void a_visit_earlier_on_the_same_day_is_no_other_treatment_day() {
        givenBefore = List.of(at("2026-03-06", "10:00"), at("2026-03-11", "08:00"));
        assertRules("DOSE-GAP");
    }

    @Test
    void the_first_free_day_is_named() {
        givenBefore = List.of(at("2026-03-05", "09:00"), at("2026-03-09", "09:00"));
        assertThat(ask().earliest()).isEqualTo(at("2026-03-12", "00:00"));
    }
}
