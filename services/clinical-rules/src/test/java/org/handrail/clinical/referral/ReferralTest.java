package org.handrail.clinical.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private final ReferralTimes times = new ReferralTimes(Policy.DEFAULTS, NEW_YORK);

    @ParameterizedTest
    @CsvSource({"2026-03-02T10:00-05:00, 2026-03-05T10:00-05:00", "2026-03-05T10:00-05:00, 2026-03-10T10:00-04:00",
        "2026-03-06T10:00-05:00, 2026-03-11T10:00-04:00", "2026-03-07T10:00-05:00, 2026-03-11T10:00-04:00",
        "2026-03-08T10:00-04:00, 2026-03-11T10:00-04:00"})
    void somebody_takes_it_on_within_three_working_days_also_over_a_weekend_in_which_the_clock_changes(String sent,
                                                                                                      String by) {
        assertThat(times.acknowledgeBy(OffsetDateTime.parse(sent).toInstant()))
                .isEqualTo(OffsetDateTime.parse(by).toInstant());
    }

    @ParameterizedTest
    @CsvSource({", , 14", "28, , 28", "28, 40, 40", ", 3, 14"})
    void the_first_visit_follows_the_wait_that_the_therapist_has_stated(Integer wait, Integer appointment, int by) {
        Instant since = Instant.parse("2026-03-09T15:00:00Z");
        assertThat(times.firstVisitBy(since, wait, appointment == null ? null
                : since.plus(Duration.ofDays(appointment)))).isEqualTo(since.plus(Duration.ofDays(by)));
    }

    @Test
    void integration_is_best_one_to_three_days_after_a_dose() {
        Instant dose = Instant.parse("2026-03-02T15:00:00Z");
        assertThat(ReferralTimes.integration(dose, Policy.DEFAULTS)).isEqualTo(new ReferralTimes.Window(Instant.parse("2026-03-03T15:00:00Z"),
                Instant.parse("2026-03-05T15:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"drafted, draft, draft, 2.0", "sent, active, requested, 2.0", "being-considered, active, received, ",
        "accepted, active, accepted, 3.0", "declined, active, rejected, 4.0",
        "appointment-set, active, in-progress, 5.1.1", "did-not-attend, active, on-hold, 5.1.2",
        "appointment-cancelled, active, in-progress, 5.1.3", "first-visit-done, active, in-progress, 5.1.4",
        "outcome-received, completed, completed, 7.0", "cancel-asked, revoked, cancelled, 5.2",
        "cancelled, revoked, cancelled, 6.0", "cannot-finish, active, failed, "})
    void each_step_has_its_words_in_fhir_and_in_bser(String code, String request, String task, String bser) {
        ReferralStatus status = ReferralStatus.of(code).orElseThrow();
        assertThat(status.request()).isEqualTo(request);
        assertThat(status.task()).isEqualTo(task);
        assertThat(status.bser()).isEqualTo(bser);
    }
}
