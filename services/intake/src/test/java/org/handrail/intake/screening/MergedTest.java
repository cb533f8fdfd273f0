package org.handrail.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.eligibility.Circulation;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergedTest {

    private static ScreeningFindings told(Answer recentEvent, LocalDate on) {
        return new ScreeningFindings(null, null, new Circulation(null, null, null, null, recentEvent, null, null, null, on),
                null, null, null, null, null, null);
    }

    @ParameterizedTest(name = "2015-01-01 on record, then {0} on {1}: {2}")
    @CsvSource({"YES, , ", "NO, , 2015-01-01", "UNKNOWN, , 2015-01-01", "YES, 2026-03-01, 2026-03-01"})
    void a_new_heart_attack_or_stroke_without_a_day_is_not_the_old_one(Answer recentEvent, LocalDate on, LocalDate known) {
        ScreeningFindings merged = Merged.of(List.of(told(Answer.YES, LocalDate.parse("2015-01-01")), told(recentEvent, on)));
        assertThat(merged.circulation().lastEventOn()).isEqualTo(known);
    }
}
