package org.handrail.simulator.synthea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExcerptTest {

    private static final String ALL = """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "urn:uuid:1", "request": {"method": "POST"}, "resource": {"resourceType": "Patient", "id": "1",
               "text": {"status": "generated"}, "birthDate": "1980-01-01", "identifier": [
                 {"system": "https://github.com/synthetichealth/synthea", "value": "1"},
                 {"type": {"coding": [{"code": "MR"}]}, "system": "http://hospital.smarthealthit.org", "value": "1"},
                 {"type": {"coding": [{"code": "SS"}]}, "value": "999-11-2222"}]}},
              {"fullUrl": "urn:uuid:2", "resource": {"resourceType": "Claim", "id": "2"}},
              {"fullUrl": "urn:uuid:3", "resource": {"resourceType": "Condition", "id": "3",
               "encounter": {"reference": "urn:uuid:9"}, "subject": {"reference": "urn:uuid:1"}}}]}
            """;

    private final JsonNode sent = JsonMapper.builder().build().readTree(Excerpt.of(ALL));

    @Test
    void of_all_that_is_known_the_patient_conditions_findings_and_medicines_are_sent() {
        assertThat(sent.path("type").asString()).isEqualTo("collection");
        assertThat(sent.path("entry").valueStream().map(e -> e.path("resource").path("resourceType").asString()))
                .containsExactly("Patient", "Condition");
        assertThat(sent.path("entry").valueStream().map(e -> e.path("fullUrl").asString()))
                .containsExactly("urn:uuid:1", "urn:uuid:3");
    }

    @Test
    void of_many_numbers_of_a_patient_only_the_record_number_is_sent_and_nothing_points_to_what_is_left_out() {
        JsonNode patient = sent.path("entry").path(0).path("resource");
        assertThat(patient.path("identifier").valueStream().map(id -> id.path("system").asString()))
                .containsExactly("http://hospital.smarthealthit.org");
        assertThat(patient.path("birthDate").asString()).isEqualTo("1980-01-01");
        assertThat(patient.has("text")).isFalse();
        assertThat(sent.path("entry").path(1).path("resource").has("encounter")).isFalse();
    }
}
