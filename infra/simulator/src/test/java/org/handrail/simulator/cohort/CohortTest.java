package org.handrail.simulator.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortTest {

    @Test
    void the_same_seed_draws_the_same_patients_and_another_seed_draws_others() {
        assertThat(Cohort.draw(12, 8, 7)).isEqualTo(Cohort.draw(12, 8, 7));
        assertThat(Cohort.draw(12, 8, 7)).isNotEqualTo(Cohort.draw(12, 8, 8));
    }

    @Test
    void more_weeks_do_not_shift_what_happens_in_the_first() {
        List<PatientPlan> shorter = Cohort.draw(12, 4, 7);
        List<PatientPlan> longer = Cohort.draw(12, 12, 7);
        for (int i = 0; i < 12; i++) {
            assertThat(longer.get(i).visits()).containsAllEntriesOf(shorter.get(i).visits());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 99, 2026})
    void with_twelve_patients_everything_happens_to_somebody_whatever_the_seed(int seed) {
        List<PatientPlan> cohort = Cohort.draw(12, 8, seed);
        assertThat(cohort.stream().flatMap(plan -> plan.visits().values().stream()).map(VisitPlan::twist)
                .filter(Objects::nonNull)).contains(Twist.values());
        assertThat(cohort).extracting(PatientPlan::fate).contains(Fate.STAYS, Fate.NO_BENEFIT, Fate.NOT_SUITABLE,
                Fate.PATIENTS_WISH, Fate.MOVES_AWAY, Fate.LOST, Fate.CONSENT_WITHDRAWN, Fate.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void nothing_is_planned_for_a_visit_that_care_does_not_last_to(int seed) {
        assertThat(Cohort.draw(24, 12, seed)).filteredOn(plan -> plan.fate() != Fate.STAYS).allSatisfy(plan ->
                assertThat(plan.visits().entrySet()).filteredOn(visit -> visit.getValue().twist() != null
                        && visit.getValue().twist() != Twist.NO_SHOW)
                        .allMatch(visit -> visit.getKey() <= plan.fate().afterVisit()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void every_way_of_a_referral_is_gone_by_somebody_who_is_treated_and_the_longest_by_somebody_who_stays(int seed) {
        List<PatientPlan> cohort = Cohort.draw(12, 8, seed);
        assertThat(cohort).filteredOn(plan -> plan.fate().lasts() > 2).extracting(PatientPlan::loop).contains(Loop.values());
        assertThat(cohort).filteredOn(plan -> plan.loop() == Loop.LONG_WAIT).extracting(PatientPlan::fate)
                .containsOnly(Fate.STAYS);
    }

    @Test
    void side_effects_come_at_the_rates_of_the_first_week_and_then_at_half_of_them() {
        long first = dizzy(1);
        long later = dizzy(3);
        assertThat(first / 10_000.0).isBetween(0.19, 0.22);
        assertThat(later / 10_000.0).isBetween(0.09, 0.12);
    }

    private static long dizzy(int visit) {
        Dice dice = Dice.of(1);
        return IntStream.range(0, 10_000).filter(i -> SideEffectRates.draw(dice.named("p" + i), visit).stream()
                .anyMatch(effect -> effect.code().equals("dizziness"))).count();
    }

    @Test
    void a_score_falls_from_its_baseline_and_stays_where_it_has_settled() {
        Course course = new Course(20, 5, 20);
        assertThat(course.total(0)).isEqualTo(20);
        assertThat(course.total(10)).isEqualTo(13);
        assertThat(course.total(20)).isEqualTo(5);
        assertThat(course.total(200)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 15, 24, 25, 27})
    void answers_add_up_to_their_total_and_leave_item_9_out_as_long_as_they_can(int total) {
        int[] items = Course.items(total);
        assertThat(Arrays.stream(items).sum()).isEqualTo(total);
        assertThat(items[8] == 0).isEqualTo(total <= 24);
    }
}
