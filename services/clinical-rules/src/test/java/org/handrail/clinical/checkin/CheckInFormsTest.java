package org.handrail.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckInFormsTest {

    private static final Instant ASKED = Instant.parse("2026-05-04T15:00:00Z");
    private final CheckInTimes times = new CheckInTimes(Policy.DEFAULTS, ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(names = {"POST_SERIES", "MONTHLY", "QUARTERLY"})
    void after_the_series_the_depression_score_the_anxiety_score_and_daily_life_are_asked(CheckInKind kind) {
        assertThat(CheckInForms.of(kind, false)).containsExactly("phq-9", "gad-7", "functioning");
    }

    @Test
    void in_the_first_week_and_the_day_after_a_later_visit_the_screener_is_asked() {
        assertThat(CheckInForms.of(CheckInKind.DAY_3, true)).containsExactly("c-ssrs-screener");
        assertThat(CheckInForms.of(CheckInKind.DAY_7, true)).containsExactly("c-ssrs-screener");
        assertThat(CheckInForms.of(CheckInKind.DAY_AFTER, false)).containsExactly("c-ssrs-screener");
    }

    @Test
    void the_day_after_the_first_visit_and_a_call_for_a_reason_of_its_own_ask_no_form() {
        assertThat(CheckInForms.of(CheckInKind.DAY_AFTER, true)).isEmpty();
        assertThat(CheckInForms.of(CheckInKind.OUTREACH, false)).isEmpty();
        assertThat(CheckInForms.of(CheckInKind.PLAN, false)).isEmpty();
        assertThat(CheckInForms.of(CheckInKind.CALL_AFTER_UNPLANNED_END, false)).isEmpty();
    }

    @Test
    void a_form_that_lacks_an_item_was_not_answered_but_how_daily_life_goes_may_be() {
        assertThat(CheckInForms.given("gad-7", List.of(new ItemAnswer("1", 0)), false)).isEmpty();
        assertThat(CheckInForms.given("phq-9", List.of(new ItemAnswer("9", 0)), true)).containsExactly("phq-9");
        assertThat(CheckInForms.given("phq-9", List.of(new ItemAnswer("10", 0)), false)).containsExactly("functioning");
        assertThat(CheckInForms.given("madrs", List.of(new ItemAnswer("10", 0)), true)).containsExactly("madrs");
    }

    @ParameterizedTest
    @CsvSource({"phq-9, 6, true", "phq-9, 7, false", "gad-7, 6, true", "gad-7, 7, false", "functioning, 7, false",
        "c-ssrs-screener, 0, true", "c-ssrs-screener, 1, false"})
    void a_score_of_the_last_seven_days_counts_and_a_screener_of_the_day_itself(String form, int daysBefore,
                                                                               boolean counts) {
        assertThat(times.recent(form, ASKED.minus(Duration.ofDays(daysBefore)), ASKED)).isEqualTo(counts);
        assertThat(times.recent(form, ASKED.plus(Duration.ofDays(30)), ASKED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"false, 24", "true, 4"})
    void a_form_that_was_left_out_is_asked_for_once_more_the_next_day_and_sooner_at_risk(boolean atRisk, int hours) {
        assertThat(times.formsAgain(CheckInKind.DAY_3, ASKED, atRisk).dueAt())
                .isEqualTo(ASKED.plus(Duration.ofHours(hours)));
    }
}
