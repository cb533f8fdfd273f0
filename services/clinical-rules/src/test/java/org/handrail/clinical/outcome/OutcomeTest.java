package org.handrail.clinical.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    private static final Instant DOSE = Instant.parse("2026-03-02T15:00:00Z");

    @ParameterizedTest
    @CsvSource({"phq-9, 22, 11, response, 50.0, false", "phq-9, 23, 12, partial, 47.8, false",
        "phq-9, 20, 14, partial, 30.0, false", "phq-9, 20, 15, improvement, 25.0, false",
        "phq-9, 20, 16, improvement, 20.0, false", "phq-9, 21, 17, none, 19.0, false",
        "phq-9, 20, 20, none, 0.0, false", "phq-9, 20, 21, worse, -5.0, false", "phq-9, 20, 4, response, 80.0, true",
        "phq-9, 20, 5, response, 75.0, false", "madrs, 30, 12, response, 60.0, true",
        "madrs, 30, 13, response, 56.7, false", "qids-sr16, 18, 5, response, 72.2, true",
        "qids-sr16, 18, 6, response, 66.7, false", "phq-9, 0, 0, none, , true", "phq-9, 0, 1, worse, , true"})
    void a_score_is_compared_with_the_one_before_treatment_on_raw_values(String instrument, int baseline, int score,
            String classified, Double percent, boolean remission) {
        Outcome outcome = Outcome.of(instrument, baseline, score, Policy.DEFAULTS).orElseThrow();
        assertThat(outcome.classified()).hasToString(classified);
        assertThat(outcome.changePercent()).isEqualTo(percent);
        assertThat(outcome.remission()).isEqualTo(remission);
    }

    @ParameterizedTest
    @CsvSource({"20, 21, worse-than-before", "20, 17, below-20-percent", "20, 16, "})
    void without_improvement_stopping_is_proposed(int baseline, int score, String reason) {
        Outcome latest = Outcome.of("phq-9", baseline, score, Policy.DEFAULTS).orElseThrow();
        assertThat(BenefitReview.proposesStop(latest).map(RuleHit::reason).orElse(null)).isEqualTo(reason);
        assertThat(BenefitReview.proposesStop(null)).isEmpty();
    }

    @Test
    void outcomes_are_told_by_the_instruments_of_depression() {
        assertThat(List.of("phq-9", "madrs", "qids-sr16")).allMatch(Outcome::measuredBy);
        assertThat(List.of("gad-7", "audit-c")).noneMatch(Outcome::measuredBy);
    }

    @Test
    void a_clinic_may_ask_for_a_lower_madrs() {
        Policy ten = new Policy(1, Map.of("remission-madrs", "10"));
        assertThat(Outcome.of("madrs", 30, 12, ten).orElseThrow().remission()).isFalse();
        assertThat(Outcome.of("madrs", 30, 10, ten).orElseThrow().remission()).isTrue();
    }

    @Test
    void anxiety_tells_no_outcome_of_depression() {
        assertThat(Outcome.of("gad-7", 14, 5, Policy.DEFAULTS)).isEmpty();
    }

    @Test
    void the_baseline_is_the_last_score_before_the_first_dose_in_whatever_order_they_were_told() {
        Trend trend = trend(-20, 22, -3, 19, 7, 15);
        assertThat(trend.baseline(DOSE).orElseThrow().total()).isEqualTo(19);
        assertThat(trend.baseline(null)).isEmpty();
        assertThat(trend.with(score(-5, 24)).baseline(DOSE).orElseThrow().total()).isEqualTo(19);
    }

    @Test
    void without_a_score_before_treatment_nothing_is_classified() {
        assertThat(trend(7, 15).latest(DOSE, Policy.DEFAULTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"14, 5", "19, 5", "13, 0"})
    void a_rise_of_five_since_the_last_score_is_a_worsening(int last, int before) {
        assertThat(trend(-3, before, 7, last).worsening(Policy.DEFAULTS)).isPresent();
        assertThat(trend(-3, before, 7, before + 4).worsening(Policy.DEFAULTS)).isEmpty();
        assertThat(trend(-3, before, 7, before + 5).worsening(Policy.DEFAULTS)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"9, 15, up-from-best", "9, 14, ''", "8, 14, up-from-best"})
    void a_relapse_is_suspected_six_above_the_best_after_a_response(int best, int now, String reasons) {
        assertThat(reasons(trend(-3, 20, 14, best, 35, now))).isEqualTo(reasons);
    }

    @Test
    void fifteen_or_more_twice_in_a_row_is_a_suspected_relapse_too() {
        assertThat(reasons(trend(-3, 22, 14, 11, 28, 15, 35, 16))).isEqualTo("high-twice");
        assertThat(reasons(trend(-3, 22, 14, 11, 28, 15, 35, 14))).isEmpty();
    }

    @Test
    void one_score_alone_is_not_twice_also_where_a_response_lies_above_the_high_mark_that_the_clinic_set() {
        Policy low = new Policy(1, Map.of("relapse-high", "10"));
        assertThat(trend(-3, 24, 14, 12).relapse(DOSE, low)).isEmpty();
        assertThat(trend(-3, 24, 14, 12, 21, 10).relapse(DOSE, low)).extracting(RuleHit::reason).containsExactly("high-twice");
    }

    @Test
    void who_never_responded_cannot_relapse() {
        assertThat(reasons(trend(-3, 23, 14, 12, 28, 20, 35, 24))).isEmpty();
    }

    @Test
    void what_is_kept_of_two_years_answers_the_same_questions() {
        Trend trend = trend(-3, 22);
        for (int week = 1; week <= 104; week++) {
            trend = trend.with(score(week * 7, week == 10 ? 4 : 9)).compact(DOSE);
        }
        assertThat(trend.scores()).hasSizeLessThanOrEqualTo(10);
        assertThat(trend.baseline(DOSE).orElseThrow().total()).isEqualTo(22);
        assertThat(trend.best(DOSE).orElseThrow().total()).isEqualTo(4);
        assertThat(reasons(trend.with(score(735, 10)))).isEqualTo("up-from-best");
    }

    @ParameterizedTest
    @CsvSource({"iv-ketamine, 4, infusion-4", "iv-ketamine, 8, ", "esketamine-trd, 8, esketamine-session-8",
        "esketamine-mdsi, 8, esketamine-session-8", "esketamine-trd, 7, ", "esketamine-trd, 4, ",
        ", 8, esketamine-session-8"})
    void the_benefit_is_reviewed_after_the_fourth_infusion_and_the_eighth_session(String protocol, int visits,
                                                                                String because) {
        assertThat(BenefitReview.because(protocol, visits, Policy.DEFAULTS).orElse(null)).isEqualTo(because);
    }

    @ParameterizedTest
    @CsvSource({"20, 16, false", "21, 17, true", "20, 22, true"})
    void stopping_is_proposed_below_a_fall_of_20_percent(int baseline, int score, boolean proposed) {
        Outcome latest = Outcome.of("phq-9", baseline, score, Policy.DEFAULTS).orElseThrow();
        assertThat(BenefitReview.proposesStop(latest).isPresent()).isEqualTo(proposed);
        assertThat(BenefitReview.proposesStop(null)).isEmpty();
    }

    private static String reasons(Trend trend) {
        return String.join(" ", trend.relapse(DOSE, Policy.DEFAULTS).stream().map(RuleHit::reason).toList());
    }

    private static Trend trend(int... dayAndTotal) {
        Trend trend = new Trend("phq-9", 14, List.of());
        for (int i = 0; i < dayAndTotal.length; i += 2) {
            trend = trend.with(score(dayAndTotal[i], dayAndTotal[i + 1]));
        }
        return trend;
    }

    private static Trend.Score score(int day, int total) {
        return new Trend.Score("d" + day, total, DOSE.plus(Duration.ofDays(day)));
    }
}
