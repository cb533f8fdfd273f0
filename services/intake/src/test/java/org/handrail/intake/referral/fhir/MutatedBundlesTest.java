package org.handrail.intake.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.handrail.intake.referral.Bundles;
import org.handrail.intake.referral.UnreadableReferral;
import org.handrail.intake.referral.fhir.Mutation.Mutated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is wrong in a bundle, the referral is taken, or refused by place and rule. */
class MutatedBundlesTest {

    private static final long SEED = 11;
    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private static final List<JsonNode> ENTRIES = entries();
    private static final JsonNode PATIENT = drawn("\"resourceType\":\"Patient\"");

    /** The kinds that the synthetic bundles have, and those that only other senders write. */
    static Stream<String> resources() {
        String about = "\"subject\": {\"reference\": \"" + PATIENT.path("fullUrl").asString() + "\"}";
        return Stream.concat(
                Stream.of("\"resourceType\":\"Condition\"", "\"resourceType\":\"MedicationRequest\"",
                        "\"resourceType\":\"AllergyIntolerance\"", Score.PRESSURE_PANEL, "\"44261-6\"")
                        .map(mark -> drawn(mark).path("resource").toString()),
                Stream.of("""
                {"resourceType": "ServiceRequest", "status": "active", "intent": "order", %s,
                 "code": {"coding": [{"system": "urn:hcpcs", "code": "G2083", "display": "Spravato"}]},
                 "reasonCode": [{"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "R45.851"}]}]}""",
                """
                {"resourceType": "MedicationStatement", "status": "active", %s,
                 "medicationCodeableConcept": {"coding": [{"code": "1"}], "text": "Fentanyl patch"}}""",
                """
                {"resourceType": "Observation", "status": "final", "effectivePeriod": {"start": "2026-02-27"}, %s,
                 "code": {"coding": [{"system": "http://loinc.org", "code": "44260-8"}]},
                 "valueCodeableConcept": {"coding": [{"code": "LA6569-3"}]}}""").map(made -> made.formatted(about)));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void nothing_that_is_wrong_in_one_entry_loses_the_referral(String resource) {
        assertThat(Mutation.all(resource)).hasSizeGreaterThan(30).allSatisfy(mutated -> assertThat(
                result(bundle(PATIENT.path("resource").toString(), mutated.resource()))).as(mutated.what())
                .isEqualTo("taken"));
    }

    @Test
    void a_patient_with_anything_wrong_is_taken_or_refused_by_place() {
        List<Mutated> all = Mutation.all(PATIENT.path("resource").toString()).toList();
        assertThat(all).hasSizeGreaterThan(100).allSatisfy(mutated -> assertThat(
                result(bundle(mutated.resource()))).as(mutated.what()).isIn("taken", "refused"));
    }

    private static String result(String bundle) {
        try {
            return FhirReferrals.read(bundle.getBytes(StandardCharsets.UTF_8), NOW, ZoneId.of("UTC"))
                    .identity() == null ? "lost" : "taken";
        } catch (UnreadableReferral refused) {
            return "refused";
        }
    }

    private static String bundle(String... resources) {
        return "{\"resourceType\": \"Bundle\", \"entry\": [{\"fullUrl\": " + PATIENT.path("fullUrl")
                + ", \"resource\": " + String.join("}, {\"resource\": ", resources) + "}]}";
    }

    private static JsonNode drawn(String mark) {
        return ENTRIES.stream().filter(entry -> entry.toString().contains(mark)).findFirst().orElseThrow();
    }

    private static List<JsonNode> entries() {
        List<JsonNode> entries = new ArrayList<>();
        Bundles.all().forEach(line -> JsonMapper.shared().readTree(line).path("entry").forEach(entries::add));
        Collections.shuffle(entries, new Random(SEED));
        return entries;
    }
}
