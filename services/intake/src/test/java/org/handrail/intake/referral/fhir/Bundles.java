package org.handrail.intake.referral.fhir;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.intake.referral.ReadReferral;

/** Referrals of a test. */
final class Bundles {

    static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");
    static final String ANN = """
            {"fullUrl": "urn:uuid:p", "resource": {"resourceType": "Patient", "id": "p", "gender": "female",
             "birthDate": "1984-02-29", "name": [{"family": "Doe1", "given": ["Ann2"]}],
             "identifier": [{"type": {"coding": [{"code": "MR"}]}, "system": "urn:x", "value": " A 7 "}],
             "telecom": [{"system": "phone", "value": "555"}]}}""";

    private Bundles() {
    }

    static String request(String status, String code, String reason) {
        String why = reason == null ? "" : "\"reasonCode\": [{\"coding\": [{\"system\": "
                + "\"http://hl7.org/fhir/sid/icd-10-cm\", \"code\": \"" + reason + "\"}]}],";
        return """
                {"resource": {"resourceType": "ServiceRequest", "status": "%s", "intent": "order", %s
                 "subject": {"reference": "urn:uuid:p"}, "code": {%s}}}""".formatted(status, why, code);
    }

    static String medication(String drug, String route) {
        String by = route == null ? "" : "\"dosageInstruction\": [{\"route\": {\"coding\": [{\"code\": \"" + route
                + "\"}]}}],";
        return """
                {"resource": {"resourceType": "MedicationRequest", "status": "active", "intent": "proposal", %s
                 "subject": {"reference": "urn:uuid:p"}, "medicationCodeableConcept": %s}}""".formatted(by, drug);
    }

    static List<String> whys(ReadReferral read) {
        return read.unusable().stream().map(part -> part.what() + " " + part.why()).toList();
    }

    static String score(String code, String value, String status, String date) {
        return """
                {"resource": {"resourceType": "Observation", "status": "%s", %s "effectiveDateTime": "%s",
                 "subject": {"reference": "urn:uuid:p"},
                 "code": {"coding": [{"system": "http://loinc.org", "code": "%s"}]}}}"""
                .formatted(status, value, date, code);
    }

    static String condition(String system, String code, String status, String verified, String onset) {
        return """
                {"resource": {"resourceType": "Condition", "subject": {"reference": "urn:uuid:p"},
                 "clinicalStatus": {"coding": [{"code": "%s"}]}, "verificationStatus": {"coding": [{"code": "%s"}]},
                 "onsetDateTime": "%s", "code": {"coding": [{"system": "%s", "code": "%s"}]}}}"""
                .formatted(status, verified, onset, system, code);
    }

    static ReadReferral read(String... entries) {
        String more = entries.length == 0 ? "" : "," + String.join(",", entries);
        return FhirReferrals.read(bundle(ANN + more), NOW, ZoneId.of("America/New_York"));
    }

    static byte[] bundle(String entries) {
        return ("{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [" + entries + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
