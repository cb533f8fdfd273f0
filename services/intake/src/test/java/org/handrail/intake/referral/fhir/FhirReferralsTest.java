package org.handrail.intake.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handrail.intake.referral.fhir.Bundles.ANN;
import static org.handrail.intake.referral.fhir.Bundles.NOW;
import static org.handrail.intake.referral.fhir.Bundles.bundle;
import static org.handrail.intake.referral.fhir.Bundles.read;
import static org.handrail.intake.referral.fhir.Bundles.score;
import static org.handrail.intake.referral.fhir.Bundles.whys;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.handrail.intake.identity.Identity.Contact;
import org.handrail.intake.referral.ReadReferral;
import org.handrail.intake.referral.UnreadableReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real senders do. */
class FhirReferralsTest {

    @Test
    void the_patient_is_read_and_never_printed() {
        ReadReferral read = read();
        assertThat(read.identity().names()).containsExactly("Ann2 Doe1");
        assertThat(read.identity().recordNumber()).isEqualTo("urn:x|A 7");
        assertThat(read.findings().ageYears()).isEqualTo(42);
        assertThat(read.toString() + read.identity()).doesNotContain("Doe").doesNotContain("1984")
                .doesNotContain("555");
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
}
