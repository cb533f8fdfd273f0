package org.handrail.schemas;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {

    private static final String REPAGED = "org.handrail.followup.EscalationRepaged.v1";
    private static final String DATA = """
            {"escalation":"ep-k3j5v7q2m4n6a2b4c6d7~v3~emergency","rung":2,"person":"p-d1x8","try":1,
             "channel":"phone","pagedAt":"2026-03-16T14:57:20Z"}""";

    @Test
    void data_that_keeps_to_the_schema_has_no_problems() {
        assertThat(SchemaCheck.strict().problems(REPAGED, DATA)).isEmpty();
        assertThat(SchemaCheck.lenient().problems(REPAGED, DATA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "`\"rung\":2`,                     `\"rung\":0`,                       /rung/: minimum",
        "`\"rung\":2`,                     `\"rung\":\"2\"`,                   /rung/: type",
        "`\"rung\":2`,                     `\"rung\":null`,                    /rung/: type",
        "`\"rung\":2,`,                    ``,                                 /: required rung",
        "`\"phone\"`,                      `\"+1 555 0100\"`,                  /channel/: pattern",
        "`\"p-d1x8\"`,                     `\"p-d1x8\\n\"`,                    /person/: pattern",
        "`~emergency`,                     `~soon`,                            /escalation/: pattern",
        "`2026-03-16T14:57:20Z`,           `2026-03-16T14:57:20+01:00`,        /pagedAt/: pattern",
        "`2026-03-16T14:57:20Z`,           `2026-02-30T14:57:20Z`,             /pagedAt/: format",
        "`2026-03-16T14:57:20Z\"}`,        `2026-03-16T14:57:20Z\"`,           /: not JSON",
        "`2026-03-16T14:57:20Z\"}`,        `2026-03-16T14:57:20Z\"} {}`,       /: not JSON",
    })
    void a_broken_field_is_named_with_the_keyword_it_breaks(String was, String is, String problem) {
        String broken = DATA.replace(was, is == null ? "" : is);
        assertThat(broken).isNotEqualTo(DATA);
        assertThat(SchemaCheck.lenient().problems(REPAGED, broken)).containsExactly(problem);
    }

    @Test
    void a_problem_never_repeats_the_value() {
        String broken = DATA.replace("p-d1x8", "Jane Doe");
        assertThat(SchemaCheck.strict().problems(REPAGED, broken)).isNotEmpty().noneMatch(text -> text.contains("Jane"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"later\":1,\"visit\":\"v1\",\"unmet\":[{\"rule\":\"REL-BP\",\"tag\":\"P\",\"version\":1,\"reason\":\"b\"}]}",
        "{\"visit\":\"v1\",\"unmet\":[{\"rule\":\"REL-BP\",\"tag\":\"P\",\"version\":1,\"reason\":\"b\",\"later\":1}]}",
    })
    void a_field_the_schema_does_not_know_stops_a_producer_and_not_a_reader(String data) {
        String type = "org.handrail.session.ReleaseRefused.v1";
        assertThat(SchemaCheck.lenient().problems(type, data)).isEmpty();
        assertThat(SchemaCheck.strict().problems(type, data)).singleElement().asString()
                .endsWith("additionalProperties later");
    }

    @Test
    void headers_are_held_to_their_schema() {
        Map<String, String> headers = new HashMap<>(Map.ofEntries(
                entry("content-type", "application/json"),
                entry("ce_specversion", "1.0"),
                entry("ce_id", "/session/episodes/ep-k3j5v7q2m4n6a2b4c6d7#1-0f3a9c"),
                entry("ce_type", "org.handrail.session.PatientArrived.v1"),
                entry("ce_source", "/session/episodes/ep-k3j5v7q2m4n6a2b4c6d7"),
                entry("ce_subject", "ep-k3j5v7q2m4n6a2b4c6d7"),
                entry("ce_partitionkey", "ep-k3j5v7q2m4n6a2b4c6d7"),
                entry("ce_time", "2026-03-09T13:52:00.120Z"),
                entry("ce_dataschema", "urn:handrail:schema:org.handrail.session.PatientArrived.v1"),
                entry("ce_sequence", "000000000001"),
                entry("ce_clinicid", "riverside"),
                entry("ce_actor", "p-c7k2"),
                entry("ce_causationid", "command:arrival-of-v1"),
                entry("ce_correlationid", "0f3a9c51e2")));
        assertThat(SchemaCheck.strict().headerProblems(headers)).isEmpty();

        headers.put("ce_sequence", "1");
        headers.put("ce_actor", "Jane Doe");
        headers.put("ce_patient", "x");
        assertThat(SchemaCheck.strict().headerProblems(headers)).containsExactly(
                "/: additionalProperties ce_patient", "/ce_actor/: pattern", "/ce_sequence/: pattern");
    }

    @Test
    void an_unknown_type_is_the_callers_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> SchemaCheck.strict().problems("org.handrail.x.Y.v1", "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> SchemaCheck.strict().problems("common", "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> PublishedLanguage.schema("../catalogue"));
        assertThatIllegalArgumentException().isThrownBy(() -> PublishedLanguage.examples("org.handrail.x.Y.v1"));
    }
}
