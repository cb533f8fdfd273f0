package org.handrail.intake.clinic;

import java.time.Instant;
import java.time.ZoneId;
import org.handrail.intake.clinic.ClinicCommand.RecordCertificate;
import org.handrail.intake.clinic.ClinicCommand.RecordLicence;
import org.handrail.intake.clinic.ClinicEvent.ClinicRequirementEnding;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What visits of a clinic depend on is said 30, 14 and 3 days before it ends. */
class ExpiringTest {

    private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");
    /** The first of May at ten in the morning, in the clinic. */
    private static final Instant MAY = Instant.parse("2026-05-01T14:00:00Z");
    private final Scenario<Clinic, ClinicCommand, ClinicEvent> clinic = Scenario.of(new ClinicDecider(), "riverside")
            .in(ZoneId.of("America/New_York")).at(NOW.toString());
    private final Scenario<Clinic, ClinicCommand, ClinicEvent> certified =
            clinic.when(new RecordCertificate(MAY, NOW)).and();

    private static ClinicRequirementEnding certificate(int days, String at) {
        return new ClinicRequirementEnding("site-certificate", null, MAY, days, Instant.parse(at));
    }

    @Test
    void the_end_of_the_certificate_is_said_30_14_and_3_days_ahead_and_no_more() {
        certified.whenTimePasses().andDueNext(Instant.parse("2026-04-01T04:00:00Z")).and()
                .at("2026-04-01T00:00:00-04:00").whenTimePasses().then(certificate(30, "2026-04-01T04:00:00Z"))
                .andDueNext(Instant.parse("2026-04-17T04:00:00Z")).and()
                .at("2026-04-17T00:00:00-04:00").whenTimePasses().then(certificate(14, "2026-04-17T04:00:00Z")).and()
                .at("2026-04-28T00:00:00-04:00").whenTimePasses().then(certificate(3, "2026-04-28T04:00:00Z"))
                .andNothingDue();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31T23:59:59-04:00, 0", "2026-04-01T00:00:00-04:00, 30", "2026-04-16T23:59:59-04:00, 30",
        "2026-04-17T00:00:00-04:00, 14", "2026-04-27T23:59:59-04:00, 14", "2026-04-28T00:00:00-04:00, 3",
        "2026-05-01T09:59:59-04:00, 3", "2026-05-01T10:00:00-04:00, 0"})
    void whoever_hears_of_the_end_late_hears_the_nearest_warning_alone(String now, int days) {
        var then = certified.at(now).whenTimePasses();
        if (days == 0) {
            then.thenNothing();
        } else {
            then.thenEvents(ClinicRequirementEnding.class).andState("said", state ->
                    state.warned().getFirst().days() == days);
        }
    }

    @Test
    void a_certificate_that_is_renewed_or_withdrawn_ends_the_warnings_and_begins_them_anew() {
        Scenario<Clinic, ClinicCommand, ClinicEvent> warned =
                certified.at("2026-04-17T00:00:00-04:00").whenTimePasses().and();
        Instant now = Instant.parse("2026-04-17T04:00:00Z");
        warned.when(new RecordCertificate(null, now)).andNothingDue();
        warned.when(new RecordCertificate(Instant.parse("2027-05-01T14:00:00Z"), now))
                .andDueNext(Instant.parse("2027-04-01T04:00:00Z"));
    }

    @Test
    void each_prescribers_licence_is_watched_beside_it_and_what_was_told_last_counts() {
        clinic.when(new RecordLicence("p-doc", MAY, NOW)).when(new RecordLicence("p-ann", null, NOW))
                .when(new RecordLicence("p-doc", null, NOW.minusSeconds(1))).and()
                .at("2026-04-28T00:00:00-04:00").whenTimePasses().then(new ClinicRequirementEnding(
                        "prescriber-licence", "p-doc", MAY, 3, Instant.parse("2026-04-28T04:00:00Z")));
    }

    @Test
    void a_prescriber_is_named_by_a_code() {
        clinic.when(new RecordLicence("Dr. Who", MAY, NOW)).thenRefused("not-a-code");
    }
}
