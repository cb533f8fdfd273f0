package org.handrail.scheduling.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.scheduling.course.Courses.at;
import static org.handrail.scheduling.course.Courses.bookedAt;
import static org.handrail.scheduling.course.Courses.cleared;
import static org.handrail.scheduling.course.Courses.place;
import static org.handrail.scheduling.course.Courses.treated;
import static org.handrail.scheduling.course.Courses.unknown;
import static org.handrail.scheduling.course.Courses.wanting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.clinical.course.VisitRules;
import org.handrail.clinical.rule.Rule;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.handrail.scheduling.clinicday.ClinicDay;
import org.handrail.scheduling.clinicday.ClosingReason;
import org.handrail.scheduling.clinicday.DayCommand;
import org.handrail.scheduling.clinicday.DayCommand.CloseDay;
import org.handrail.scheduling.clinicday.DayCommand.OpenDay;
import org.handrail.scheduling.clinicday.DayCommand.Reserve;
import org.handrail.scheduling.clinicday.DayDecider;
import org.handrail.scheduling.clinicday.DayEvent;
import org.handrail.scheduling.course.CourseCommand.Book;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;
import org.handrail.scheduling.course.CourseFact.NoteCareEnded;
import org.handrail.scheduling.course.CourseFact.NoteClearanceWithdrawn;
import org.handrail.scheduling.course.CourseFact.NoteDayClosed;
import org.handrail.scheduling.course.CourseFact.NoteEscalation;
import org.handrail.scheduling.course.CourseFact.NoteReview;
import org.handrail.scheduling.course.CourseFact.NoteScreeningExpired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule about a visit that scheduling decides by, speaking through the decider that decides. */
class VisitRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 9);
    private static final String LATER = "2026-04-20T09:00";
    /** These say what happened: VisitTest and RidesTest have both sides of their times, session tells the last. */
    private static final Set<Rule> TOLD = Set.of(VisitRules.LATE_CANCEL, VisitRules.RIDE, VisitRules.MISSED,
            VisitRules.EXPECTED);

    /** @param refused what a case is answered with */
    record Case(Rule rule, Then<?, ?, ?> refused) {
        @Override
        public String toString() {
            return rule.id();
        }
    }

    static Stream<Case> all() {
        var closed = bookedAt("2026-02-09T09:00").when(new NoteDayClosed(place("v1"), "snow")).and();
        return Stream.of(
                new Case(VisitRules.CLEARED, unknown().when(wanting(LATER))),
                new Case(VisitRules.CARE_OPEN, cleared().when(new NoteCareEnded("completed")).when(wanting(LATER))),
                new Case(VisitRules.COURSE_OPEN, treated(cleared(), 8).when(new NoteReview("stop", null, null))
                        .when(wanting(LATER))),
                new Case(VisitRules.SCREENING, cleared().when(new NoteScreeningExpired("phq-9-too-old"))
                        .when(wanting(LATER))),
                new Case(VisitRules.AUTHORISED, cleared().when(new NoteClearanceWithdrawn("authorisation-used-up",
                        List.of())).when(wanting(LATER))),
                new Case(VisitRules.NO_OPEN_ESCALATION, cleared().when(new NoteEscalation("ep-1~v1~emergency"))
                        .when(wanting(LATER))),
                new Case(VisitRules.NOT_PAST, cleared().when(wanting("2026-02-02T09:00"))),
                new Case(VisitRules.REFIT, closed.when(new Book("b-2", List.of(wanted(0, "2026-02-16T09:00"),
                        wanted(1, "2026-02-19T09:00")), true))),
                new Case(VisitRules.DAY_OPEN, day().when(visit("r1", "09:00"))),
                new Case(VisitRules.DAY_CLOSED, open(1, 1, 2).when(new CloseDay("riverside", MONDAY, ClosingReason.SNOW))
                        .when(visit("r1", "09:00"))),
                new Case(VisitRules.HOURS, open(1, 1, 2).when(visit("r1", "07:59"))),
                new Case(VisitRules.PRESCRIBER, open(1, 1, 2).when(visit("r1", "14:01"))),
                new Case(VisitRules.CHAIR, open(1, 1, 2).when(visit("r1", "09:00")).when(visit("r2", "12:14"))),
                new Case(VisitRules.NURSE, open(3, 1, 1).when(visit("r1", "09:00")).when(visit("r2", "09:30"))),
                new Case(VisitRules.STAGGER, open(3, 1, 3).when(visit("r1", "09:00")).when(visit("r2", "09:14"))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_speaks(Case it) {
        assertThat(it.refused().refusal().violations()).extracting(Violation::rule).contains(it.rule().id());
    }

    /** A rule that is new and has no case here fails this. */
    @Test
    void no_rule_is_left_out() {
        Set<String> spoken = all().map(it -> it.rule().id()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(VisitRules.ALL.stream().filter(rule -> !TOLD.contains(rule)).map(Rule::id))
                .containsExactlyInAnyOrderElementsOf(spoken);
    }

    private static WantedVisit wanted(int n, String start) {
        return new WantedVisit("/visits/" + n + "/start", at(start), at(start).plus(Duration.ofHours(3)),
                new Place("riverside_day", "b-2." + (n + 1)), 1);
    }

    private static Scenario<ClinicDay, DayCommand, DayEvent> day() {
        return Scenario.of(new DayDecider(Duration.ofMinutes(1)), "riverside_day").in(Courses.NEW_YORK).at(at("2026-02-02T09:00"));
    }

    private static Scenario<ClinicDay, DayCommand, DayEvent> open(int chairs, int nurses, int patientsPerNurse) {
        return day().when(new OpenDay("riverside", MONDAY, LocalTime.of(8, 0), LocalTime.of(18, 0), chairs, nurses,
                patientsPerNurse, LocalTime.of(17, 0), 15)).and();
    }

    private static Reserve visit(String id, String start) {
        Instant begins = MONDAY.atTime(LocalTime.parse(start)).atZone(Courses.NEW_YORK).toInstant();
        return new Reserve(id, "b-" + id, "ep-" + id, begins, begins.plus(Duration.ofHours(3)));
    }
}
