package org.handrail.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.clinical.Answer.NO;

import java.time.LocalDate;
import java.util.Optional;
import org.handrail.clinical.eligibility.Circulation;
import org.handrail.clinical.eligibility.Depression;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.intake.Care;
import org.handrail.runtime.decide.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be meant, and what would be taken and do nothing. */
class PlausibleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @EnumSource(SuicideLevel.class)
    void a_level_of_suicide_risk_without_its_answers_is_refused_by_name(SuicideLevel level) {
        ScreeningFindings said = findings(new Depression(null, null, null, null, level), null);
        assertThat(Plausible.wrong(said, TODAY).map(Refusal::violations).orElseThrow()).singleElement()
                .extracting(Refusal.Violation::field, Refusal.Violation::rule)
                .containsExactly("/findings/depression/suicideRisk", "told-by-its-answers");
        Care.referred().when(Care.screening(said)).thenRefused("told-by-its-answers");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, true", "2026-03-03, false"})
    void an_event_of_the_heart_lies_in_the_past(LocalDate lastEvent, boolean taken) {
        Optional<Refusal> wrong = Plausible.wrong(findings(null, lastEvent), TODAY);
        assertThat(wrong.isEmpty()).isEqualTo(taken);
    }

    @Test
    void a_healthy_patient_is_plausible() {
        assertThat(Plausible.wrong(Care.healthy(), TODAY)).isEmpty();
    }

    private static ScreeningFindings findings(Depression depression, LocalDate lastEvent) {
        return new ScreeningFindings(null, depression, new Circulation(NO, NO, NO, NO, NO, NO, NO, NO, lastEvent), null,
                null, null, null, null, null);
    }
}
