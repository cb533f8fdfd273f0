package org.handrail.clinical.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource({"same-day, suicide-risk-moderate, 2026-03-02T10:00-05:00, 2026-03-03T00:00-05:00",
        "same-day, suicidal-ideation, 2026-03-02T10:00-05:00, 2026-03-03T00:00-05:00",
        "same-day, no-answer-at-risk, 2026-03-02T22:00-05:00, 2026-03-03T02:00-05:00",
        "same-day, worsening, 2026-03-02T10:00-05:00, 2026-03-03T10:00-05:00",
        "emergency, suicide-risk-high, 2026-03-02T10:00-05:00, ", "routine, headache, 2026-03-02T10:00-05:00, "})
    void suicidality_is_closed_before_the_day_is_over_and_anything_else_of_that_level_in_24_hours(String level,
            String cause, String raised, String target) {
        assertThat(Target.of(Level.of(level).orElseThrow(), cause, at(raised), ZoneId.of("America/New_York"), Policy.DEFAULTS)
                .orElse(null)).isEqualTo(target == null ? null : at(target));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
