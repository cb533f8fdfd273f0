package org.handrail.clinical.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.outcome.Trend.Score;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores a week apart, the first a day before the first dose. */
class TrendTest {

    private static final Instant DOSE = Instant.parse("2026-03-02T15:00:00Z");

    @ParameterizedTest
    @CsvSource({"phq-9, 14, true", "phq-9, , false", "madrs, 14, false"})
    void only_one_instrument_with_one_recall_window_is_compared(String instrument, Integer days, boolean same) {
        assertThat(trend(20).of(instrument, days)).isEqualTo(same);
    }

    @Test
    void a_score_that_is_corrected_counts_once_and_one_told_late_stands_where_it_belongs() {
        Trend trend = trend(20, 12).with(new Score("a0", 22, at(0))).with(new Score("late", 9, at(0).plusSeconds(60)));
        assertThat(trend.scores()).extracting(Score::total).containsExactly(22, 9, 12);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void five_points_more_than_last_time_are_worsening(int rise, boolean worse) {
        assertThat(trend(20, 10, 10 + rise).worsening(Policy.DEFAULTS).isPresent()).isEqualTo(worse);
        assertThat(trend(20).worsening(Policy.DEFAULTS)).isEmpty();
        assertThat(trend(20, 20 + rise).worsening(Policy.DEFAULTS).map(RuleHit::rule).isPresent()).isEqualTo(worse);
    }

    @Test
    void the_newest_outcome_is_that_of_the_newest_score_since_the_first_dose() {
        assertThat(trend(20, 10, 16).latest(DOSE, Policy.DEFAULTS).orElseThrow().changePercent()).isEqualTo(20.0);
        assertThat(trend(20).latest(DOSE, Policy.DEFAULTS)).isEmpty();
        assertThat(trend(20, 10).latest(null, Policy.DEFAULTS)).isEmpty();
        assertThat(trend(20, 10).best(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20 10 15, ''", "20 10 16, up-from-best", "20 10 15 15, high-twice", "20 9 15 15, up-from-best high-twice",
        "20 9 14 15, up-from-best", "20 11 17, ''", "24 12 15, ''", "24 12 14 15, ''"})
    void after_a_response_six_points_up_or_fifteen_twice_is_a_relapse(String totals, String reasons) {
        int[] scores = List.of(totals.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        assertThat(trend(scores).relapse(DOSE, Policy.DEFAULTS)).extracting(RuleHit::reason)
                .containsExactlyElementsOf(reasons.isEmpty() ? List.of() : List.of(reasons.split(" ")));
    }

    @Test
    void what_no_question_needs_any_more_is_left_out() {
        assertThat(trend(21, 20, 19, 18, 17, 16, 5, 15, 12, 11, 10).compact(at(1)).scores()).extracting(Score::total)
                .containsExactly(21, 20, 19, 18, 5, 12, 11, 10);
        assertThat(trend(20, 19, 18, 17).compact(null).scores()).extracting(Score::total).containsExactly(19, 18, 17);
        assertThat(trend(20, 12, 11, 10).compact(at(4)).scores()).extracting(Score::total).containsExactly(12, 11, 10);
    }

    private static Instant at(int week) {
        return DOSE.plus(Duration.ofDays(7L * week - 1));
    }

    private static Trend trend(int... totals) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            scores.add(new Score("a" + i, totals[i], at(i)));
        }
        return new Trend("phq-9", 14, scores);
    }
}
