package org.handrail.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked before the dose of a visit on a Monday at nine in New York. */
class AskedAtVisitTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NINE = at("2026-03-02T09:00-05:00");

    @Test
    void at_the_first_visit_everything_is_asked_but_liver_tests() {
        assertThat(owed(new AskedAtVisit(null, null, null, null, null))).containsExactly("FUP-SCORE phq-9-due",
                "WATCH-URINARY not-asked-today", "WATCH-COGNITION not-asked-today");
    }

    @Test
    void what_was_asked_today_is_not_asked_again() {
        assertThat(owed(new AskedAtVisit(NINE, NINE, NINE, NINE, NINE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T00:00-05:00, false", "2026-03-01T23:59-05:00, true"})
    void bladder_and_memory_are_asked_about_on_the_day_of_each_dose(String last, boolean due) {
        assertThat(owed(new AskedAtVisit(NINE, at(last), NINE, NINE, NINE)))
                .isEqualTo(due ? List.of("WATCH-URINARY not-asked-today") : List.of());
        assertThat(owed(new AskedAtVisit(NINE, NINE, at(last), NINE, NINE)))
                .isEqualTo(due ? List.of("WATCH-COGNITION not-asked-today") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2025-03-02T23:59-05:00, true", "2025-03-03T00:00-05:00, false"})
    void liver_tests_are_due_a_year_after_the_last_or_else_after_the_first_dose(String then, boolean due) {
        List<String> liver = due ? List.of("WATCH-LIVER liver-tests-due") : List.of();
        assertThat(owed(new AskedAtVisit(NINE, NINE, NINE, at(then), null))).isEqualTo(liver);
        assertThat(owed(new AskedAtVisit(NINE, NINE, NINE, null, at(then)))).isEqualTo(liver);
        assertThat(owed(new AskedAtVisit(NINE, NINE, NINE, NINE, at(then)))).isEmpty();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static List<String> owed(AskedAtVisit asked) {
        return asked.owed(NINE, ZONE, Policy.DEFAULTS).stream().map(hit -> hit.rule() + " " + hit.reason()).toList();
    }
}
