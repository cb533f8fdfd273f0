package org.handrail.intake.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.intake.referral.fhir.Bundles.condition;
import static org.handrail.intake.referral.fhir.Bundles.medication;
import static org.handrail.intake.referral.fhir.Bundles.read;
import static org.handrail.intake.referral.fhir.Bundles.request;
import static org.handrail.intake.referral.fhir.Bundles.whys;

import java.util.List;
import org.handrail.clinical.course.Protocol;
import org.handrail.intake.referral.ReadReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which treatment a referral asks for. */
class TreatmentWantedTest {

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
}
