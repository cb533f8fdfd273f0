package org.handrail.clinical.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.cases.Dosing;
import org.handrail.clinical.cases.Person;
import org.handrail.clinical.checkin.AskedAtVisit;
import org.handrail.clinical.checkin.CheckInTimes;
import org.handrail.clinical.dosing.DosePermission;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.dosing.GivenDose;
import org.handrail.clinical.eligibility.Eligibility;
import org.handrail.clinical.gate.Gates;
import org.handrail.clinical.instrument.RiskBaseline;
import org.handrail.clinical.monitoring.MonitoringForm;
import org.handrail.clinical.monitoring.Release;
import org.handrail.clinical.monitoring.ReleaseQuestion;
import org.handrail.clinical.monitoring.Watched;
import org.handrail.clinical.referral.ReferralTimes;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are dates on the clinic's wall: over both changes of the clock, a leap day and midnight. */
class ClockChangeTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private final CheckInTimes times = new CheckInTimes(Policy.DEFAULTS, NEW_YORK);

    @ParameterizedTest(name = "{0} + {1} days is {2}")
    @CsvSource({
        "2026-03-06T10:00-05:00, 3, 2026-03-09T10:00-04:00",
        "2026-10-30T10:00-04:00, 3, 2026-11-02T10:00-05:00",
        "2026-03-07T02:30-05:00, 1, 2026-03-08T03:30-04:00",
        "2028-02-28T10:00-05:00, 1, 2028-02-29T10:00-05:00",
        "2028-02-29T10:00-05:00, 1, 2028-03-01T10:00-05:00",
        "2026-02-28T10:00-05:00, 1, 2026-03-01T10:00-05:00",
        "2026-12-31T23:59-05:00, 1, 2027-01-01T23:59-05:00",
    })
    void a_day_later_is_the_same_time_of_day(String from, long days, String to) {
        assertThat(CalendarDays.after(at(from), days, NEW_YORK)).isEqualTo(at(to));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06T10:00-05:00, 2026-03-09T10:00-04:00", "2026-10-30T10:00-04:00, 2026-11-02T10:00-05:00",
        "2028-02-27T10:00-05:00, 2028-03-01T10:00-05:00"})
    void the_third_day_after_the_first_dose_is_asked_at_the_same_time_of_day(String dose, String asked) {
        assertThat(times.day3(at(dose)).dueAt()).isEqualTo(at(asked));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-07T10:00-05:00, 2026-03-08T11:00-04:00", "2026-10-31T10:00-04:00, 2026-11-01T09:00-05:00"})
    void twenty_four_hours_are_hours_whatever_the_clock_does(String ended, String asked) {
        assertThat(times.dayAfter(at(ended)).dueAt()).isEqualTo(at(asked));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08T00:30-05:00, 2026-03-08T03:30-04:00", "2026-11-01T00:30-04:00, 2026-11-01T01:30-05:00"})
    void the_two_hours_of_a_visit_are_real_ones(String first, String leaves) {
        ReleaseQuestion question = new ReleaseQuestion(Watched.devices(List.of(at(first))), List.of(), null, null, null,
                null, null, null, null, null, null);
        assertThat(Release.ask(question, Policy.DEFAULTS, at(leaves)).earliest()).isEqualTo(at(leaves));
    }

    @ParameterizedTest(name = "treated {0}: {1}")
    @CsvSource({
        "2026-03-06T23:59-05:00, 2026-03-08T00:01-05:00, true",
        "2026-03-07T00:01-05:00, 2026-03-08T23:59-04:00, false",
        "2026-10-31T23:59-04:00, 2026-11-01T23:59-05:00, false",
        "2026-10-31T23:59-04:00, 2026-11-02T00:00-05:00, true",
        "2028-02-28T12:00-05:00, 2028-03-01T00:00-05:00, true",
        "2026-02-28T12:00-05:00, 2026-03-01T23:59-05:00, false",
    })
    void two_calendar_days_lie_between_doses_from_midnight_to_midnight(String before, String now, boolean apart) {
        DoseQuestion question = Dosing.with(d -> d.before.add(new GivenDose(at(before), 56))).question();
        assertThat(DosePermission.ask(question, Policy.DEFAULTS, at(now)).rules()).extracting(RuleHit::rule)
                .doesNotContain("DOSE-WEEK");
        assertThat(DosePermission.ask(question, Policy.DEFAULTS, at(now)).rules().stream()
                .noneMatch(hit -> hit.rule().equals("DOSE-GAP"))).isEqualTo(apart);
    }

    @ParameterizedTest
    @CsvSource({"2028-02-01, 2028-02-29, true", "2028-02-01, 2028-03-01, false", "2026-02-01, 2026-03-01, true",
        "2026-02-01, 2026-03-02, false"})
    void a_score_is_current_for_28_days_with_or_without_a_leap_day(LocalDate answered, LocalDate today, boolean current) {
        Person person = Person.with(p -> p.phq9On = answered);
        assertThat(Eligibility.decide(person.protocol, person.findings(), Policy.DEFAULTS, today).missing()
                .contains("phq-9-current")).isNotEqualTo(current);
    }

    @Test
    void the_form_is_due_by_date() {
        assertThat(MonitoringForm.lastDay(LocalDate.parse("2028-02-25"))).isEqualTo("2028-03-03");
        assertThat(MonitoringForm.lastDay(LocalDate.parse("2026-02-25"))).isEqualTo("2026-03-04");
        assertThat(MonitoringForm.worklistUntil(LocalDate.parse("2026-03-02"), Policy.DEFAULTS)).isEqualTo("2026-03-06");
    }

    @Test
    void registers_baselines_and_referrals_keep_the_time_of_day() {
        Instant from = at("2026-03-02T09:00-05:00");
        assertThat(Gates.registerAgain(from, from, Policy.DEFAULTS, NEW_YORK)).isEqualTo(at("2026-04-01T09:00-04:00"));
        assertThat(RiskBaseline.latest(from, Policy.DEFAULTS, NEW_YORK)).isEqualTo(at("2026-04-01T09:00-04:00"));
        assertThat(new ReferralTimes(Policy.DEFAULTS, NEW_YORK).outcomeBy(from)).isEqualTo(at("2026-03-09T09:00-04:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08T23:59-04:00, 0", "2026-03-09T00:00-04:00, 1"})
    void what_was_asked_yesterday_is_asked_again_from_midnight(String now, int owed) {
        Instant asked = at("2026-03-08T00:05-05:00");
        assertThat(new AskedAtVisit(asked, asked, at(now), asked, asked).owed(at(now), NEW_YORK, Policy.DEFAULTS))
                .extracting(RuleHit::rule).hasSize(owed);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
