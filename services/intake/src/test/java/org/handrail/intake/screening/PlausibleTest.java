package org.handrail.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.clinical.Answer.NO;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.eligibility.AntidepressantTrial;
import org.handrail.clinical.eligibility.Assessment;
import org.handrail.clinical.eligibility.Circulation;
import org.handrail.clinical.eligibility.Depression;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.intake.Care;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.shell.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be meant, and what would be taken and do nothing. */
class PlausibleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    /** Days that a number goes with. */
    private static final Map<String, Map<String, Object>> WITH = Map.of("depression", Map.of("phq9On", "2026-03-02"),
            "pressure", Map.of("readOn", "2026-03-02"));

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

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "20, true", "21, false"})
    void augmentations_are_counted_from_none_to_twenty(int augmentations, boolean taken) {
        ScreeningFindings said = new ScreeningFindings(null, null, null, null, null, null, null, null, null,
                new Assessment(augmentations, NO, NO, NO, NO, NO, NO, NO));
        assertThat(Plausible.wrong(said, TODAY).isEmpty()).isEqualTo(taken);
    }

    /** Also of a number that is new: it is found by its type. */
    @ParameterizedTest
    @ValueSource(ints = {-1_000_000, 1_000_000})
    void every_number_of_a_screening_has_an_end_on_both_sides_and_is_named(int absurd) {
        for (RecordComponent group : Findings.class.getRecordComponents()) {
            numbersOf(group.getType()).forEach(number -> {
                Map<String, Object> told = new HashMap<>(WITH.getOrDefault(group.getName(), Map.of()));
                told.put(number, absurd);
                assertNamed(Map.of(group.getName(), told), "/findings/" + group.getName() + "/" + number);
            });
        }
        numbersOf(AntidepressantTrial.class).forEach(number -> assertNamed(Map.of("depression",
                Map.of("trials", List.of(Map.of(number, absurd)))), "/findings/depression/trials/0/" + number));
    }

    private static void assertNamed(Map<String, Object> told, String field) {
        ScreeningFindings said = Json.from(told, Findings.class).known(null);
        assertThat(Plausible.wrong(said, TODAY).map(Refusal::violations)).as(field).hasValueSatisfying(
                named -> assertThat(named).extracting(Refusal.Violation::field).containsExactly(field));
    }

    private static List<String> numbersOf(Class<?> group) {
        return Arrays.stream(group.getRecordComponents()).filter(one -> Number.class.isAssignableFrom(one.getType()))
                .map(RecordComponent::getName).toList();
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
