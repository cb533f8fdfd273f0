package org.handrail.intake.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.intake.referral.fhir.Bundles.condition;
import static org.handrail.intake.referral.fhir.Bundles.read;
import static org.handrail.intake.referral.fhir.Bundles.whys;

import org.handrail.clinical.Answer;
import org.handrail.intake.referral.ReadReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Illnesses, medicines and allergies, as real senders send them. */
class HistoryTest {

    @Test
    void a_drug_by_reference_is_not_known_and_is_asked_for() {
        assertThat(whys(read("""
                {"resource": {"resourceType": "MedicationRequest", "status": "active", "intent": "order",
                 "subject": {"reference": "Patient/p"}, "medicationReference": {"reference": "urn:uuid:m"}}}""")))
                .containsExactly("medication.1 reference-only");
    }

    @ParameterizedTest
    @CsvSource({"MedicationRequest, active, YES", "MedicationRequest, stopped, UNKNOWN",
        "MedicationRequest, completed, UNKNOWN", "MedicationRequest, zz, YES", "MedicationStatement, active, YES",
        "MedicationStatement, not-taken, UNKNOWN", "MedicationStatement, zz, YES"})
    void an_opioid_that_is_taken_now_is_found_by_its_name(String kind, String status, Answer opioid) {
        ReadReferral read = read("""
                {"resource": {"resourceType": "%s", "status": "%s",
                 "subject": {"reference": "urn:uuid:p"}, "medicationCodeableConcept": {"coding": [{"code": "1",
                 "system": "http://www.nlm.nih.gov/research/umls/rxnorm", "display": "72 HR Fentanyl Patch"}]}}}"""
                .formatted(kind, status));
        assertThat(read.findings().medicines().opioid()).isEqualTo(opioid);
        assertThat(read.findings().medicines().maoi()).isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "http://hl7.org/fhir/sid/icd-10-cm, I71.4, active, confirmed, YES, ''",
        "http://hl7.org/fhir/sid/icd-10-cm, I71.4, resolved, confirmed, YES, ''",
        "http://snomed.info/sct, 233985008, active, confirmed, YES, ''",
        "http://snomed.info/sct, 233985008, active, refuted, UNKNOWN, ''",
        "http://snomed.info/sct, 233985008, active, provisional, UNKNOWN, condition.1 not-confirmed",
        "urn:local, 12, active, confirmed, UNKNOWN, condition.1 unknown-code-system",
        "http://snomed.info/sct, 66383009, active, confirmed, UNKNOWN, ''"})
    void an_aneurysm_is_a_yes_and_everything_else_is_not_a_no(String system, String code, String status,
                                                              String verified, Answer aneurysm, String why) {
        ReadReferral read = read(condition(system, code, status, verified, "2020-01-01"));
        assertThat(read.findings().circulation().aneurysmalDisease()).isEqualTo(aneurysm);
        assertThat(String.join(",", whys(read))).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-19, YES", "2026-01-18, UNKNOWN"})
    void a_heart_attack_counts_as_recent_for_six_weeks(String onset, Answer recent) {
        assertThat(read(condition("http://snomed.info/sct", "401303003", "active", "confirmed", onset))
                .findings().circulation().recentCardiovascularEvent()).isEqualTo(recent);
    }

    @ParameterizedTest
    @CsvSource({"active, 2025-12-01, YES, ''", "active, 2025-01-01, UNKNOWN, pregnancy long-over",
        "active, 2026-06-01, UNKNOWN, pregnancy in-the-future", "resolved, 2025-12-01, UNKNOWN, ''"})
    void a_pregnancy_that_was_never_closed_is_asked_for(String status, String onset, Answer pregnant, String why) {
        ReadReferral read = read(condition("http://snomed.info/sct", "72892002", status, "confirmed", onset));
        assertThat(read.findings().body().pregnant()).isEqualTo(pregnant);
        assertThat(String.join(",", whys(read))).isEqualTo(why);
    }

    @Test
    void an_allergy_to_ketamine_is_found_and_no_allergy_says_nothing() {
        assertThat(read("""
                {"resource": {"resourceType": "AllergyIntolerance", "patient": {"reference": "urn:uuid:p"},
                 "code": {"text": "Ketamine"}}}""").findings().body().hypersensitivity()).isEqualTo(Answer.YES);
        assertThat(read().findings().body().hypersensitivity()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void what_is_about_somebody_else_never_counts() {
        assertThat(whys(read(condition("http://snomed.info/sct", "233985008", "active", "confirmed", "2020-01-01")
                .replace("urn:uuid:p", "urn:uuid:q")))).containsExactly("entry.1 other-subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinicalStatus", "verificationStatus"})
    void a_status_without_a_code_takes_nothing_from_a_condition(String status) {
        String coding = condition("http://snomed.info/sct", "233985008", "active", "confirmed", "2020-01-01")
                .replaceAll("\"" + status + "\": \\{\"coding\": \\[\\{\"code\"",
                        "\"" + status + "\": {\"coding\": [{\"system\"");
        assertThat(read(coding).findings().circulation().aneurysmalDisease()).isEqualTo(Answer.YES);
    }
}
