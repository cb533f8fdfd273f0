package org.handrail.clinical.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.cases.Visit;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarliestLeavingTest {

    @ParameterizedTest(name = "a sedative at minute {0}: minute {1}")
    @CsvSource({"4, 125", "5, 125", "6, 126", "60, 180", ", 125"})
    void the_later_of_both_times_is_named(Integer sedative, int earliest) {
        assertThat(earliest(Visit.with(v -> v.sedative = sedative == null ? null : Visit.at(sedative))))
                .isEqualTo(Visit.at(earliest));
    }

    @Test
    void while_the_infusion_runs_no_time_is_named_whatever_was_given_besides() {
        assertThat(earliest(Visit.with(v -> {
            v.infusion = true;
            v.given = List.of(Visit.FIRST);
            v.sedative = Visit.at(10);
        }))).isNull();
    }

    @Test
    void while_the_infusion_runs_no_reading_counts_as_taken_at_the_end() {
        assertThat(Visit.with(v -> {
            v.infusion = true;
            v.given = List.of(Visit.FIRST);
        }).unmet(Policy.DEFAULTS)).extracting(RuleHit::reason)
                .contains("infusion-not-ended", "not-read-at-the-end", "not-scored-at-the-end");
    }

    @ParameterizedTest
    @CsvSource({"not-dosed, true, true", "not-dosed, false, false", "released, true, false"})
    void a_visit_with_a_dose_does_not_end_as_not_dosed(String ending, boolean dosed, boolean wrong) {
        assertThat(Release.fitting(ending, dosed).isPresent()).isEqualTo(wrong);
    }

    private static Instant earliest(Visit visit) {
        return Release.ask(new ReleaseQuestion(visit.watched(), List.of(visit.before, visit.now), null, null, null, null,
                null, null, null, null, null), Policy.DEFAULTS, visit.leaves).earliest();
    }
}
