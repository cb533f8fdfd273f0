package org.handrail.simulator.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handrail.simulator.judge.Told;
import org.junit.jupiter.api.Test;

class OutOfTheOrdinaryTest {

    private static Told told() {
        return new Told();
    }

    private static long times(String what, Told told) {
        return OutOfTheOrdinary.counts(told.by("20:00")).get(what);
    }

    @Test
    void a_reading_written_down_a_quarter_of_an_hour_after_it_was_taken_is_late() {
        assertThat(times("written down late", told().event("9:15", "session", "VitalsRecorded", "occurredAt", "@9:00"))).isOne();
        assertThat(times("written down late", told().event("9:14", "session", "VitalsRecorded", "occurredAt", "@9:00"))).isZero();
    }

    @Test
    void the_first_person_called_is_not_the_next() {
        assertThat(times("next person called", told().event("9:00", "follow-up", "EscalationRepaged", "rung", 1))).isZero();
        assertThat(times("next person called", told().event("9:01", "follow-up", "EscalationRepaged", "rung", 2))).isOne();
    }

    @Test
    void a_dose_that_waits_for_a_service_that_is_away_is_no_dose_delayed() {
        assertThat(times("dose delayed", held("DOSE-BP-RECHECK"))).isOne();
        assertThat(times("dose delayed", held("DOSE-NOT-CURRENT"))).isZero();
    }

    private static Told held(String rule) {
        return told().event("9:00", "session", "DoseHeld", "rules", List.of(Map.of("rule", rule)));
    }

    @Test
    void nothing_out_of_the_ordinary_is_told_as_nought() {
        assertThat(OutOfTheOrdinary.counts(told().by("20:00"))).isNotEmpty().allSatisfy((what, times) ->
                assertThat(times).as(what).isZero());
    }
}
