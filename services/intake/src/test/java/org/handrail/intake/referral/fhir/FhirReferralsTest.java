package org.handrail.intake.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.intake.identity.Identity.Contact;
import org.handrail.intake.referral.ReadReferral;
import org.handrail.intake.referral.UnreadableReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real senders do. */
class FhirReferralsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");
    private static final String ANN = """
            {"fullUrl": "urn:uuid:p", "resource": {"resourceType": "Patient", "id": "p", "gender": "female",
             "birthDate": "1984-02-29", "name": [{"family": "Doe1", "given": ["Ann2"]}],
             "identifier": [{"type": {"coding": [{"code": "MR"}]}, "system": "urn:x", "value": " A 7 "}],
             "telecom": [{"system": "phone", "value": "555"}]}}""";

    @Test
    void the_patient_is_read_and_never_printed() {
        ReadReferral read = read();
        assertThat(read.identity().names()).containsExactly("Ann2 Doe1");
        assertThat(read.identity().recordNumber()).isEqualTo("urn:x|A 7");
        assertThat(read.findings().ageYears()).isEqualTo(42);
        assertThat(read.toString() + read.identity()).doesNotContain("Doe").doesNotContain("1984")
                .doesNotContain("555");
    }

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

    @Test
    void one_broken_entry_takes_nothing_from_the_others() {
        ReadReferral read = read("{\"resource\": {\"resourceType\": \"NoSuchThing\"}}", "{}", "{\"resource\": 7}",
                "{\"resource\": {\"resourceType\": \"Observation\", \"code\": \"text\", \"status\": \"final\"}}",
                "{\"resource\": {\"resourceType\": \"Encounter\"}}",
                score("44261-6", "\"valueQuantity\": {\"value\": 20},", "final", "2026-02-27"));
        assertThat(read.findings().depression().phq9Total()).isEqualTo(20);
        assertThat(whys(read)).contains("entry.1 not-readable", "entry.2 no-resource", "entry.3 no-resource",
                "entry.5 kind-not-read").anyMatch(why -> why.startsWith("entry.4 "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"resourceType": "Bundle", "entry": [ | line 1, column 39 | malformed-json
            []                                    | /                 | not-a-bundle
            {"resourceType": "Patient"}           | /resourceType     | not-a-bundle
            {"resourceType": "Bundle"}            | /entry            | missing
            {"resourceType": "Bundle", "entry": 5}| /entry            | not-a-list
            {"resourceType": "Bundle", "entry": []}| /entry           | no-patient
            """)
    void a_body_that_is_no_referral_is_refused_by_place(String body, String place, String rule) {
        assertThatThrownBy(() -> FhirReferrals.read(body.getBytes(StandardCharsets.UTF_8), NOW, ZoneId.of("UTC")))
                .isInstanceOfSatisfying(UnreadableReferral.class, unreadable -> {
                    assertThat(unreadable.rule()).isEqualTo(rule);
                    assertThat(unreadable.place()).startsWith(place.startsWith("line") ? "line 1" : place);
                });
    }

    @Test
    void a_bundle_about_two_patients_is_refused() {
        assertThatThrownBy(() -> read(ANN.replace("\"p\"", "\"q\""))).hasMessage("more-than-one-patient");
    }

    @ParameterizedTest
    @CsvSource({"1984-02, not-a-whole-date", "1984-2-29, not-a-whole-date", "1984-02-30, no-such-date",
        "1983-02-29, no-such-date", "nineteen84, no-such-date", "2026-03-03, in-the-future"})
    void a_birth_date_that_is_no_day_of_the_past_is_not_guessed(String date, String why) {
        ReadReferral read = FhirReferrals.read(bundle(ANN.replace("1984-02-29", date)), NOW, ZoneId.of("UTC"));
        assertThat(read.findings().ageYears()).isNull();
        assertThat(whys(read)).contains("birth-date " + why);
        assertThat(read.identity().names()).containsExactly("Ann2 Doe1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"system": "phone", "value": "555"}                                   | phone
            {"value": "555"}                                                      | other
            {"system": "zz", "value": "555"}                                      | other
            {"_system": {"extension": [{"url": "urn:x", "valueCode": "unknown"}]}, "value": "555"} | other
            {"system": "phone", "_value": {"extension": [{"url": "urn:x", "valueCode": "unknown"}]}} |
            """)
    void a_way_to_reach_the_patient_of_an_unknown_kind_is_kept(String telecom, String kind) {
        String ann = ANN.replace("{\"system\": \"phone\", \"value\": \"555\"}", telecom);
        ReadReferral read = FhirReferrals.read(bundle(ann), NOW, ZoneId.of("UTC"));
        assertThat(read.identity().contacts()).isEqualTo(kind == null ? List.of() : List.of(new Contact(kind, "555")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinicalStatus", "verificationStatus"})
    void a_status_without_a_code_takes_nothing_from_a_condition(String status) {
        String coding = condition("http://snomed.info/sct", "233985008", "active", "confirmed", "2020-01-01")
                .replaceAll("\"" + status + "\": \\{\"coding\": \\[\\{\"code\"",
                        "\"" + status + "\": {\"coding\": [{\"system\"");
        assertThat(read(coding).findings().circulation().aneurysmalDisease()).isEqualTo(Answer.YES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "text": "Esketamine treatment"                                        |             | esketamine-trd
            "text": "Spravato induction"                                          | F33.2       | esketamine-trd
            "text": "Spravato induction"                                          | R45.851     | esketamine-mdsi
            "coding": [{"system": "urn:hcpcs", "code": "G2083"}]                  | T14.91XA    | esketamine-mdsi
            "coding": [{"system": "urn:other", "code": "G2083"}]                  |             |
            "text": "IV ketamine infusion series"                                 | R45.851     | iv-ketamine
            "text": "Psychotherapy"                                               |             |
            """)
    void a_service_request_says_by_code_words_and_reason_which_treatment_is_wanted(String code, String reason,
                                                                                  String protocol) {
        ReadReferral read = read(request("active", code, reason));
        assertThat(String.valueOf(read.protocol())).isEqualTo(String.valueOf(protocol));
        assertThat(whys(read)).isEqualTo(protocol == null ? List.of("entry.1 no-treatment-named") : List.of());
    }

    @Test
    void a_reason_may_stand_in_a_condition_of_the_bundle() {
        String request = request("active", "\"text\": \"Spravato\"", null).replace("\"subject\"",
                "\"reasonReference\": [{\"reference\": \"Condition/c1\"}], \"subject\"");
        String condition = condition("http://hl7.org/fhir/sid/icd-10-cm", "R45.851", "active", "confirmed",
                "2026-02-01").replace("\"resourceType\"", "\"id\": \"c1\", \"resourceType\"");
        assertThat(read(request, condition).protocol()).isEqualTo(Protocol.ESKETAMINE_MDSI);
        ReadReferral read = read(request, condition.replace("2026-02-01", "2026-02-30"));
        assertThat(read.protocol()).isEqualTo(Protocol.ESKETAMINE_MDSI);
        assertThat(whys(read)).containsExactly("entry.2 invalid-value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": "Spravato 28 mg"}                                                         |  | esketamine-trd |
            {"coding": [{"system": "http://hl7.org/fhir/sid/ndc", "code": "50458-028-02"}]}    |  | esketamine-trd | medication.1 no-drug-name
            {"coding": [{"system": "http://hl7.org/fhir/sid/ndc", "code": "50458002802"}]}     |  | esketamine-trd | medication.1 no-drug-name
            {"text": "ketamine 50 mg/mL injection"}                            | 47625008         | iv-ketamine    |
            {"text": "ketamine 50 mg/mL injection"}                            |                  | iv-ketamine    |
            {"text": "ketamine 100 mg troche"}                                 | 26643006         |                | protocol.1 route-not-offered
            {"text": "sertraline 50 mg"}                                       |                  |                |
            """)
    void so_does_a_medication_request_for_the_drug(String drug, String route, String protocol, String why) {
        ReadReferral read = read(medication(drug, route));
        assertThat(String.valueOf(read.protocol())).isEqualTo(String.valueOf(protocol));
        assertThat(whys(read)).isEqualTo(why == null ? List.of() : List.of(why));
    }

    @Test
    void for_two_different_treatments_a_person_asks_and_the_same_twice_is_one() {
        String spray = request("active", "\"text\": \"Spravato\"", null);
        ReadReferral two = read(spray, request("draft", "\"text\": \"ketamine infusions\"", null));
        assertThat(two.protocol()).isNull();
        assertThat(whys(two)).containsExactly("protocol more-than-one-named");
        assertThat(read(spray, medication("{\"text\": \"Spravato\"}", null)).protocol())
                .isEqualTo(Protocol.ESKETAMINE_TRD);
    }

    @Test
    void what_was_revoked_is_not_wanted_and_another_patients_never() {
        assertThat(read(request("revoked", "\"text\": \"Spravato\"", null)).protocol()).isNull();
        ReadReferral others = read(request("active", "\"text\": \"Spravato\"", null).replace("urn:uuid:p", "urn:uuid:q"));
        assertThat(others.protocol()).isNull();
        assertThat(whys(others)).containsExactly("entry.1 other-subject");
    }

    private static String request(String status, String code, String reason) {
        String why = reason == null ? "" : "\"reasonCode\": [{\"coding\": [{\"system\": "
                + "\"http://hl7.org/fhir/sid/icd-10-cm\", \"code\": \"" + reason + "\"}]}],";
        return """
                {"resource": {"resourceType": "ServiceRequest", "status": "%s", "intent": "order", %s
                 "subject": {"reference": "urn:uuid:p"}, "code": {%s}}}""".formatted(status, why, code);
    }

    private static String medication(String drug, String route) {
        String by = route == null ? "" : "\"dosageInstruction\": [{\"route\": {\"coding\": [{\"code\": \"" + route
                + "\"}]}}],";
        return """
                {"resource": {"resourceType": "MedicationRequest", "status": "active", "intent": "proposal", %s
                 "subject": {"reference": "urn:uuid:p"}, "medicationCodeableConcept": %s}}""".formatted(by, drug);
    }

    private static List<String> whys(ReadReferral read) {
        return read.unusable().stream().map(part -> part.what() + " " + part.why()).toList();
    }

    private static String score(String code, String value, String status, String date) {
        return """
                {"resource": {"resourceType": "Observation", "status": "%s", %s "effectiveDateTime": "%s",
                 "subject": {"reference": "urn:uuid:p"},
                 "code": {"coding": [{"system": "http://loinc.org", "code": "%s"}]}}}"""
                .formatted(status, value, date, code);
    }

    private static String condition(String system, String code, String status, String verified, String onset) {
        return """
                {"resource": {"resourceType": "Condition", "subject": {"reference": "urn:uuid:p"},
                 "clinicalStatus": {"coding": [{"code": "%s"}]}, "verificationStatus": {"coding": [{"code": "%s"}]},
                 "onsetDateTime": "%s", "code": {"coding": [{"system": "%s", "code": "%s"}]}}}"""
                .formatted(status, verified, onset, system, code);
    }

    private static ReadReferral read(String... entries) {
        String more = entries.length == 0 ? "" : "," + String.join(",", entries);
        return FhirReferrals.read(bundle(ANN + more), NOW, ZoneId.of("America/New_York"));
    }

    private static byte[] bundle(String entries) {
        return ("{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [" + entries + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
