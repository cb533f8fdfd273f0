package org.handrail.clinical.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {

    private static PhasePlan plan(Protocol protocol, Phase phase) {
        return Template.of(protocol, phase, Policy.DEFAULTS).orElseThrow();
    }

    private static Policy with(String key, String value) {
        return new Policy(1, Map.of(key, value));
    }

    @Test
    void esketamine_begins_with_eight_visits_in_four_weeks_then_one_a_week_then_as_seldom_as_helps() {
        assertThat(Template.phases(Protocol.ESKETAMINE_TRD, Policy.DEFAULTS)).extracting(PhasePlan::phase)
                .containsExactly(Phase.INDUCTION, Phase.WEEKLY, Phase.FORTNIGHTLY_OR_WEEKLY);
        assertThat(plan(Protocol.ESKETAMINE_TRD, Phase.INDUCTION).days()).containsExactly(1, 4, 8, 11, 15, 18, 22, 25);
        assertThat(plan(Protocol.ESKETAMINE_TRD, Phase.WEEKLY).days()).containsExactly(1, 8, 15, 22);
        assertThat(plan(Protocol.ESKETAMINE_TRD, Phase.FORTNIGHTLY_OR_WEEKLY).every()).isEqualTo(14);
        assertThat(Template.of(Protocol.ESKETAMINE_TRD, Phase.FORTNIGHTLY_OR_WEEKLY, with("course-least-days", "7"))
                .orElseThrow().every()).isEqualTo(7);
        assertThat(with("course-least-days", "10").problems(CourseRules.ALL)).containsExactly("course-least-days");
        assertThat(plan(Protocol.ESKETAMINE_TRD, Phase.FORTNIGHTLY_OR_WEEKLY).ends()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ESKETAMINE_TRD, COURSE-INDUCTION COURSE-WEEKLY COURSE-LEAST, COURSE-REVIEW",
        "ESKETAMINE_MDSI, COURSE-MDSI, COURSE-REVIEW",
        "IV_KETAMINE, COURSE-INFUSIONS COURSE-MAINTENANCE, COURSE-INFUSION-REVIEW"})
    void each_phase_names_its_rule_and_the_first_the_rule_of_its_review(Protocol protocol, String rules, String review) {
        List<PhasePlan> phases = Template.phases(protocol, Policy.DEFAULTS);
        assertThat(phases).extracting(plan -> plan.rule().id()).containsExactly(rules.split(" "));
        assertThat(phases.getFirst().review().id()).isEqualTo(review);
    }

    @Test
    void for_acute_suicidal_thoughts_it_is_84_mg_and_four_weeks_and_nothing_after() {
        assertThat(Template.phases(Protocol.ESKETAMINE_MDSI, Policy.DEFAULTS)).extracting(PhasePlan::phase)
                .containsExactly(Phase.INDUCTION);
        assertThat(Protocol.ESKETAMINE_MDSI.firstAmountMg()).contains(84);
        assertThat(Protocol.ESKETAMINE_TRD.firstAmountMg()).contains(56);
        assertThat(Protocol.IV_KETAMINE.firstAmountMg()).isEmpty();
        assertThat(Template.after(Protocol.ESKETAMINE_MDSI, Phase.INDUCTION, Policy.DEFAULTS)).isEmpty();
    }

    @Test
    void six_infusions_take_three_weeks_or_two() {
        assertThat(plan(Protocol.IV_KETAMINE, Phase.INFUSIONS).days()).containsExactly(1, 4, 8, 11, 15, 18);
        assertThat(Template.first(Protocol.IV_KETAMINE, with("infusions-a-week", "3")).days())
                .containsExactly(1, 3, 5, 8, 10, 12);
        assertThat(Template.after(Protocol.IV_KETAMINE, Phase.INFUSIONS, Policy.DEFAULTS))
                .map(PhasePlan::phase).contains(Phase.MAINTENANCE);
    }

    @ParameterizedTest
    @CsvSource({"ESKETAMINE_TRD, INDUCTION, 7, false", "ESKETAMINE_TRD, INDUCTION, 8, true",
        "ESKETAMINE_MDSI, INDUCTION, 7, false", "ESKETAMINE_MDSI, INDUCTION, 8, true",
        "IV_KETAMINE, INFUSIONS, 3, false", "IV_KETAMINE, INFUSIONS, 4, true", "ESKETAMINE_TRD, WEEKLY, 4, false",
        "IV_KETAMINE, MAINTENANCE, 50, false"})
    void benefit_is_reviewed_after_visit_8_and_infusion_4(Protocol protocol, Phase phase, int given, boolean due) {
        assertThat(plan(protocol, phase).reviewDueAfter(given)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"ESKETAMINE_TRD, INDUCTION, 0, 8", "ESKETAMINE_TRD, INDUCTION, 8, 0", "ESKETAMINE_TRD, INDUCTION, 9, 0",
        "ESKETAMINE_TRD, WEEKLY, 1, 3", "ESKETAMINE_TRD, FORTNIGHTLY_OR_WEEKLY, 1, 3", "IV_KETAMINE, INFUSIONS, 4, 2"})
    void what_is_left_to_propose(Protocol protocol, Phase phase, int had, int left) {
        assertThat(plan(protocol, phase).left(had)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"INDUCTION, 7, false", "INDUCTION, 8, true", "INDUCTION, 9, true", "WEEKLY, 3, false", "WEEKLY, 4, true",
        "FORTNIGHTLY_OR_WEEKLY, 100, false"})
    void a_phase_is_done_after_its_visits_and_the_last_never(Phase phase, int visits, boolean done) {
        assertThat(plan(Protocol.ESKETAMINE_TRD, phase).doneAfter(visits)).isEqualTo(done);
    }

    @ParameterizedTest
    @CsvSource({"INDUCTION, 7, 25", "WEEKLY, 3, 22", "WEEKLY, 4, 29", "FORTNIGHTLY_OR_WEEKLY, 0, 1",
        "FORTNIGHTLY_OR_WEEKLY, 2, 29"})
    void a_visit_beyond_the_days_of_its_phase_follows_at_the_same_distance(Phase phase, int index, int day) {
        assertThat(plan(Protocol.ESKETAMINE_TRD, phase).day(index)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"WEEKLY, INDUCTION, true", "WEEKLY, WEEKLY, true", "WEEKLY, FORTNIGHTLY_OR_WEEKLY, false",
        "FORTNIGHTLY_OR_WEEKLY, WEEKLY, true", "WEEKLY, MAINTENANCE, false"})
    void a_clinician_may_go_back_to_an_earlier_frequency_and_not_ahead(Phase present, Phase wanted, boolean may) {
        assertThat(Template.mayReturn(Protocol.ESKETAMINE_TRD, present, wanted, Policy.DEFAULTS)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({"ESKETAMINE_TRD, 180", "ESKETAMINE_MDSI, 180", "IV_KETAMINE, 150"})
    void a_visit_is_planned_from_arrival_to_leaving(Protocol protocol, int minutes) {
        assertThat(Occupancy.of(protocol, Policy.DEFAULTS)).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(Occupancy.of(protocol, with("visit-leaving-minutes", "40")))
                .isEqualTo(Duration.ofMinutes(minutes + 20));
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void every_template_keeps_its_own_spacing(Protocol protocol) {
        for (String aWeek : List.of("2", "3")) {
            Policy policy = with("infusions-a-week", aWeek);
            PhasePlan plan = Template.first(protocol, policy);
            LocalDate first = LocalDate.parse("2026-10-26");
            assertThat(DayPlan.find(plan, 0, plan.left(0), first, List.of(), Spacing.of(protocol, policy),
                    Optional::of))
                    .allSatisfy(p -> assertThat(p.date()).isEqualTo(first.plusDays(p.day() - 1)))
                    .hasSize(plan.days().size());
        }
    }

    @Test
    void a_code_that_is_not_known_is_no_protocol_and_no_phase() {
        assertThat(Protocol.of("esketamine")).isEmpty();
        assertThat(Protocol.of(null)).isEmpty();
        assertThat(Protocol.of("iv-ketamine")).contains(Protocol.IV_KETAMINE);
        assertThat(Phase.of("weekly")).contains(Phase.WEEKLY);
        assertThat(Phase.of("daily")).isEmpty();
    }
}
