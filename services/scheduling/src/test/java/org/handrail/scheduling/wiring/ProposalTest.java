package org.handrail.scheduling.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.runtime.shell.Result;
import org.handrail.scheduling.booking.Proposal;
import org.handrail.scheduling.clinicday.ClinicDay;
import org.handrail.scheduling.clinicday.DayCommand.OpenDay;
import org.handrail.scheduling.course.CourseFact.NoteClearance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed is free, keeps the rules, and can be booked as it stands. */
class ProposalTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);

    private static Clinic openFrom(LocalDate first, int chairs) {
        Clinic clinic = new Clinic();
        clinic.passes(Duration.between(clinic.care(),
                first.minusDays(3).atTime(12, 0).atZone(Clinic.ZONE).toInstant()));
        first.datesUntil(first.plusDays(40)).filter(d -> d.getDayOfWeek() != DayOfWeek.SATURDAY
                && d.getDayOfWeek() != DayOfWeek.SUNDAY).forEach(d -> clinic.opens(d, chairs));
        clinic.cleared("ep-1");
        clinic.cleared("ep-2");
        return clinic;
    }

    private static Proposal asked(Clinic clinic, String episode, LocalDate from) {
        return clinic.proposal(episode, from, NINE).orElseThrow();
    }

    private static List<Instant> starts(Proposal proposal) {
        return proposal.visits().stream().map(v -> OffsetDateTime.parse(v.start()).toInstant()).toList();
    }

    private static String days(Proposal proposal) {
        return proposal.visits().stream().map(v -> v.start().substring(5, 10)).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({
        // The clocks go back on Sunday 1 November 2026, and forward on Sunday 14 March 2027.
        "2026-10-26, 10-26 10-29 11-02 11-05 11-09 11-12 11-16 11-19, -04:00, -05:00",
        "2027-03-08, 03-08 03-11 03-15 03-18 03-22 03-25 03-29 04-01, -05:00, -04:00"})
    void nine_o_clock_stays_nine_o_clock_when_the_clocks_change(LocalDate from, String days, String before,
                                                                String after) {
        Clinic clinic = openFrom(from, 2);
        Proposal proposal = asked(clinic, "ep-1", from);
        assertThat(days(proposal)).isEqualTo(days);
        assertThat(proposal.visits()).allSatisfy(v -> assertThat(v.start()).contains("T09:00"));
        assertThat(proposal.visits().getFirst().start()).endsWith(before);
        assertThat(proposal.visits().getLast().start()).endsWith(after);
        assertThat(clinic.book("ep-1", "k-1", starts(proposal))).isInstanceOf(Result.Accepted.class);
        clinic.comesToRest();
        Capacities.agree(clinic);
    }

    @Test
    void an_hour_that_does_not_exist_that_day_is_never_proposed() {
        LocalDate change = LocalDate.of(2027, 3, 14);
        Clinic clinic = new Clinic();
        clinic.passes(Duration.between(clinic.care(), Instant.parse("2027-03-10T12:00:00Z")));
        clinic.give(clinic.days, ClinicDay.id("riverside", change), "riverside", new OpenDay("riverside", change,
                LocalTime.of(0, 0), LocalTime.of(12, 0), 1, 1, 2, LocalTime.of(12, 0), 0));
        clinic.cleared("ep-1");
        Proposal proposal = clinic.proposal("ep-1", change, LocalTime.of(2, 30)).orElseThrow();
        assertThat(proposal.visits().getFirst().start()).isEqualTo("2027-03-14T03:30:00-04:00");
        assertThat(Duration.between(OffsetDateTime.parse(proposal.visits().getFirst().start()),
                OffsetDateTime.parse(proposal.visits().getFirst().end()))).isEqualTo(Duration.ofHours(3));
        assertThat(proposal.notPlaced()).isEqualTo(7);
    }

    @Test
    void a_chair_that_is_taken_moves_the_time_of_day_and_a_full_day_moves_the_day() {
        LocalDate monday = LocalDate.of(2026, 3, 9);
        Clinic clinic = openFrom(monday, 1);
        clinic.book("ep-2", "k-2", starts(asked(clinic, "ep-2", monday)));
        Proposal beside = asked(clinic, "ep-1", monday);
        assertThat(days(beside)).startsWith("03-09 03-12");
        assertThat(beside.visits().getFirst().start()).contains("T12:15");
        clinic.cleared("ep-3");
        clinic.cleared("ep-4");
        clinic.book("ep-1", "k-1", starts(beside));
        clinic.book("ep-3", "k-3", List.of(OffsetDateTime.parse("2026-03-09T15:00:00-04:00").toInstant()));
        assertThat(days(asked(clinic, "ep-4", monday))).startsWith("03-10 03-13");
    }

    @Test
    void a_closed_day_is_passed_over_and_its_visits_are_proposed_again() {
        LocalDate monday = LocalDate.of(2026, 3, 9);
        Clinic clinic = openFrom(monday, 2);
        clinic.book("ep-1", "k-1", starts(asked(clinic, "ep-1", monday)));
        clinic.comesToRest();
        clinic.closes(LocalDate.of(2026, 3, 12));
        clinic.comesToRest();
        assertThat(clinic.course("ep-1").visit("v2").orElseThrow().rebook()).isTrue();
        assertThat(clinic.published.values()).filteredOn(e -> e.type().endsWith(".VisitMissed.v2"))
                .singleElement().satisfies(e -> assertThat(e.data()).contains("clinic-cancelled", "snow"));
        Proposal again = asked(clinic, "ep-1", monday);
        assertThat(again.visits()).hasSize(1);
        assertThat(days(again)).isEqualTo("03-11");
        assertThat(clinic.book("ep-1", "k-3", starts(again))).isInstanceOf(Result.Accepted.class);
        assertThat(clinic.course("ep-1").visits()).noneMatch(v -> v.rebook());
        clinic.comesToRest();
        Capacities.agree(clinic);
    }

    @Test
    void infusions_are_shorter_and_have_their_own_days() {
        LocalDate monday = LocalDate.of(2026, 3, 9);
        Clinic clinic = openFrom(monday, 2);
        clinic.give(clinic.courses, "ep-iv", "riverside", new NoteClearance("riverside", "iv-ketamine"));
        Proposal proposal = asked(clinic, "ep-iv", monday);
        assertThat(days(proposal)).isEqualTo("03-09 03-12 03-16 03-19 03-23 03-26");
        assertThat(proposal.visits().getFirst().end()).contains("T11:30");
        assertThat(clinic.book("ep-iv", "k-1", starts(proposal))).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void without_a_course_nothing_is_proposed() {
        assertThat(new Clinic().proposal("ep-none", null, NINE)).isEmpty();
    }
}
