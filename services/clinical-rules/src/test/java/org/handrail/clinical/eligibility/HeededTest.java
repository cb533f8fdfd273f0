package org.handrail.clinical.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeededTest {

    private static RuleHit hit(String rule) {
        Rule known = Registry.all().stream().filter(r -> r.id().equals(rule)).findFirst().orElseThrow();
        return known.hit("found");
    }

    private static Heeded of(String... rules) {
        return Heeded.of(Arrays.stream(rules).map(HeededTest::hit).toList(), List.of());
    }

    @ParameterizedTest
    @CsvSource({"ELIG-SLEEP-APNOEA, sleep-apnoea", "ELIG-OPIOID, opioid", "ELIG-BENZODIAZEPINE, benzodiazepine",
        "ELIG-STOP-BANG, sleep-apnoea"})
    void what_deepens_sedation_or_stops_breathing_is_a_reason_to_watch_the_saturation_without_a_break(String rule,
                                                                                                  String reason) {
        assertThat(of(rule).saturation()).containsExactly(reason);
        assertThat(of(rule).pressure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ELIG-STIMULANT", "ELIG-MAOI", "ELIG-ENCEPHALOPATHY"})
    void what_raises_the_pressure_or_did_harm_by_it_is_a_reason_to_read_it_at_every_check(String rule) {
        assertThat(of(rule).pressure()).isTrue();
        assertThat(of(rule).saturation()).isEmpty();
    }

    @Test
    void who_has_nothing_of_this_is_watched_as_the_clinic_does() {
        assertThat(of("ELIG-TRD")).isEqualTo(new Heeded(Answer.NO, false, List.of(), false));
    }
}
