package org.handrail.clinical.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDaysTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "2026-03-08T04:59:59Z, 2026-03-07",
        "2026-03-08T05:00:00Z, 2026-03-08",
        "2026-03-09T03:59:59Z, 2026-03-08",
        "2026-03-09T04:00:00Z, 2026-03-09",
        "2026-11-01T04:00:00Z, 2026-11-01",
        "2026-11-02T04:59:59Z, 2026-11-01",
        "2026-11-02T05:00:00Z, 2026-11-02",
    })
    void a_day_is_the_date_on_the_clinics_wall_though_it_lasts_23_or_25_hours(Instant moment, LocalDate day) {
        assertThat(CalendarDays.dayOf(moment, NEW_YORK)).isEqualTo(day);
    }

    @Test
    void the_window_is_that_day_and_the_six_before() {
        List<Instant> moments = List.of(Instant.parse("2026-03-05T15:00:00Z"), Instant.parse("2026-03-05T16:00:00Z"),
                Instant.parse("2026-03-11T15:00:00Z"), Instant.parse("2026-03-12T15:00:00Z"));
        assertThat(CalendarDays.within(moments, LocalDate.parse("2026-03-11"), 7, NEW_YORK))
                .containsExactlyInAnyOrder(LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-11"));
        assertThat(CalendarDays.within(moments, LocalDate.parse("2026-03-12"), 7, NEW_YORK))
                .doesNotContain(LocalDate.parse("2026-03-05"));
    }
}
