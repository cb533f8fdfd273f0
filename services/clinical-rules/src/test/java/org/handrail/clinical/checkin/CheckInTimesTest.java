package org.handrail.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.handrail.clinical.checkin.CheckInTimes.Window;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInTimesTest {

    private static final Instant DOSE = Instant.parse("2026-03-02T15:00:00Z");
    private final CheckInTimes times = new CheckInTimes(Policy.DEFAULTS, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"1, false, true", "2, false, true", "3, false, false", "3, true, true", "9, true, true"})
    void the_day_after_is_asked_after_the_first_two_visits_and_after_each_change_of_dose(int visit, boolean changed,
                                                                                         boolean asked) {
        assertThat(times.asksTheDayAfter(visit, changed)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"0, post-series, 28", "1, monthly, 58", "6, monthly, 208", "7, quarterly, 299", "8, quarterly, 390"})
    void after_the_last_dose_come_one_after_four_weeks_six_monthly_and_then_quarterly_ones(int step, String kind,
                                                                                           int days) {
        Window window = times.afterSeries(DOSE, step);
        assertThat(window.kind()).hasToString(kind);
        assertThat(window.dueAt()).isEqualTo(DOSE.plus(Duration.ofDays(days))).isEqualTo(window.opensAt());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "6, 6", "7, 1", "8, 2"})
    void they_are_numbered_as_people_count(int step, int number) {
        assertThat(times.numberInRow(step)).isEqualTo(number);
    }

    @Test
    void whoever_withdraws_consent_is_called_once_within_a_day() {
        assertThat(times.safetyCall(DOSE)).isEqualTo(new Window(CheckInKind.OUTREACH, DOSE, DOSE.plus(Duration.ofHours(24))));
    }

    @ParameterizedTest
    @CsvSource({"-24:00, true", "-24:01, false", "00:00, true", "24:00, true", "24:01, false"})
    void a_visit_within_a_day_asks_instead(String from, boolean near) {
        assertThat(times.nearVisit(DOSE, DOSE, DOSE.plus(minutes(from)))).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"72:00, true", "72:01, false", "-00:01, true", "-24:01, false"})
    void a_contact_after_item_9_may_wait_for_any_visit_within_its_three_days(String from, boolean near) {
        Window contact = times.contactAfter(DOSE.minus(Duration.ofHours(24)));
        assertThat(contact.dueAt()).isEqualTo(DOSE.plus(Duration.ofHours(48)));
        assertThat(times.nearVisit(DOSE, DOSE.plus(Duration.ofHours(72)), DOSE.plus(minutes(from)))).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"0, false, 24", "1, false, 48", "0, true, 4", "1, true, 4"})
    void silence_is_given_24_hours_and_48_and_at_risk_4(int missed, boolean atRisk, int hours) {
        assertThat(times.patienceEnds(DOSE, missed, atRisk)).isEqualTo(DOSE.plus(Duration.ofHours(hours)));
    }

    @Test
    void a_call_is_due_when_the_visit_asked_for_it_or_within_four_hours() {
        assertThat(times.callAfterUnplannedEnd(DOSE, 2).dueAt()).isEqualTo(DOSE.plus(Duration.ofHours(2)));
        assertThat(times.callAfterUnplannedEnd(DOSE, null).dueAt()).isEqualTo(DOSE.plus(Duration.ofHours(4)));
        assertThat(times.callAfterUnplannedEnd(DOSE, null).opensAt()).isEqualTo(DOSE);
    }

    @Test
    void a_clinic_may_ask_sooner() {
        CheckInTimes sooner = new CheckInTimes(new Policy(1, Map.of("check-in-after-visit", "12")), ZoneOffset.UTC);
        assertThat(sooner.dayAfter(DOSE).dueAt()).isEqualTo(DOSE.plus(Duration.ofHours(12)));
    }

    private static Duration minutes(String clock) {
        boolean before = clock.startsWith("-");
        String[] parts = clock.replace("-", "").split(":");
        Duration length = Duration.ofHours(Long.parseLong(parts[0])).plusMinutes(Long.parseLong(parts[1]));
        return before ? length.negated() : length;
    }
}
