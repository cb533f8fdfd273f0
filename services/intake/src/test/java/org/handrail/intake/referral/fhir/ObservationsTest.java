package org.handrail.intake.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.intake.referral.fhir.Bundles.read;
import static org.handrail.intake.referral.fhir.Bundles.score;
import static org.handrail.intake.referral.fhir.Bundles.whys;

import org.handrail.clinical.eligibility.DayPressure;
import org.handrail.intake.referral.ReadReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores and blood pressure, as real senders send them. */
class ObservationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"value": 20}                       | final            | 2026-02-27 |
            {"value": 20}                       | preliminary      | 2026-02-27 | not-final
            {"value": 20}                       | entered-in-error | 2026-02-27 | not-final
            {"value": 20}                       | zz               | 2026-02-27 | not-final
            {"value": 20}                       | final            | 2026-02    | no-date
            {"value": 20}                       | final            | 2026-02-30 | no-date
            {"value": 20}                       | final            | 2026-03-03 | in-the-future
            {"value": 28}                       | final            | 2026-02-27 | out-of-range
            {"value": 19.5}                     | final            | 2026-02-27 | no-whole-number
            {"unit": "score"}                   | final            | 2026-02-27 | no-value
            """)
    void a_score_is_used_or_the_answer_says_why_not(String value, String status, String date, String why) {
        ReadReferral read = read(score("44261-6", "\"valueQuantity\": " + value + ",", status, date));
        if (why == null) {
            assertThat(read.findings().depression().phq9Total()).isEqualTo(20);
            assertThat(read.unusable()).isEmpty();
        } else {
            assertThat(read.findings().depression().phq9Total()).isNull();
            assertThat(whys(read)).contains("phq-9.total " + why)
                    .allMatch(other -> other.startsWith("phq-9.total ") || other.equals("entry.1 invalid-value"));
        }
    }

    @Test
    void a_score_without_a_value_is_missing_and_never_zero() {
        ReadReferral read = read(score("44261-6", "", "final", "2026-02-27"));
        assertThat(read.findings().depression().phq9Total()).isNull();
        assertThat(whys(read)).containsExactly("phq-9.total no-value");
    }

    @Test
    void a_total_under_the_code_of_the_panel_is_not_taken() {
        assertThat(whys(read(score("44249-1", "\"valueQuantity\": {\"value\": 20},", "final", "2026-02-27"))))
                .containsExactly("phq-9.total panel-code-as-score");
    }

    @Test
    void of_two_scores_of_one_moment_the_higher_counts() {
        ReadReferral read = read(score("44261-6", "\"valueInteger\": 11,", "final", "2026-02-27"),
                score("44261-6", "\"valueInteger\": 17,", "final", "2026-02-27"));
        assertThat(read.findings().depression().phq9Total()).isEqualTo(17);
    }

    @Test
    void item_9_is_read_by_its_answer_code() {
        assertThat(read(score("44260-8", "\"valueCodeableConcept\": {\"coding\": [{\"code\": \"LA6569-3\"}]},",
                "final", "2026-02-27")).item9()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"120.4, 79.5, 120/80", "400.4, 80, 400/80", "400.5, 80, ", "0.4, 80, ", "-120, 80, ",
        "4294967416, 80, ", "120, 4294967376, ", "1e30, 80, ", "120, -1e30, "})
    void a_pressure_is_rounded_and_one_that_nobody_has_is_not_taken(String systolic, String diastolic, String read) {
        ReadReferral referral = read(pressure(systolic, diastolic));
        DayPressure pressure = referral.findings().pressure();
        if (read == null) {
            assertThat(whys(referral)).containsExactly("blood-pressure out-of-range");
            assertThat(pressure).isNull();
        } else {
            assertThat(pressure.systolic() + "/" + pressure.diastolic()).isEqualTo(read);
        }
    }

    private static String pressure(String systolic, String diastolic) {
        return """
                {"resource": {"resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-03-02",
                 "subject": {"reference": "urn:uuid:p"},
                 "code": {"coding": [{"system": "http://loinc.org", "code": "85354-9"}]},
                 "component": [
                  {"code": {"coding": [{"system": "http://loinc.org", "code": "8480-6"}]},
                   "valueQuantity": {"value": %s, "code": "mm[Hg]"}},
                  {"code": {"coding": [{"system": "http://loinc.org", "code": "8462-4"}]},
                   "valueQuantity": {"value": %s, "code": "mm[Hg]"}}]}}""".formatted(systolic, diastolic);
    }
}
