package org.handrail.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.handrail.schemas.PublishedLanguage.Example;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoldenExamplesTest {

    private final JsonMapper json = new JsonMapper();

    static List<String> types() {
        return PublishedLanguage.types();
    }

    static Stream<Example> examples() {
        return types().stream().flatMap(type -> PublishedLanguage.examples(type).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_what_a_producer_may_send(Example example) {
        assertThat(SchemaCheck.strict().problems(example.type(), example.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_full_example_has_every_field_and_the_minimal_one_only_the_required(String type) {
        JsonNode schema = json.readTree(PublishedLanguage.read("schemas/" + type + ".json"));
        List<String> required = schema.get("required").valueStream().map(JsonNode::stringValue).toList();

        assertThat(example(type, "full").propertyNames()).containsExactlyInAnyOrderElementsOf(
                schema.get("properties").propertyNames());
        assertThat(example(type, "minimal").propertyNames()).containsExactlyInAnyOrderElementsOf(required);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_escalation_is_named_after_its_contact_and_level(Example example) {
        JsonNode data = json.readTree(example.json());
        if (data.has("escalation") && data.has("level")) {
            String contact = data.path("contact").asString(data.path("visit").asString());
            String[] parts = data.get("escalation").stringValue().split("~");
            assertThat(parts).hasSize(3);
            assertThat(parts[1]).isEqualTo(contact);
            assertThat(parts[2]).isEqualTo(data.has("trigger") ? parts[2] : data.get("level").stringValue());
        }
    }

    private JsonNode example(String type, String name) {
        return PublishedLanguage.examples(type).stream()
                .filter(example -> example.name().equals(name))
                .map(example -> json.readTree(example.json()))
                .findFirst()
                .orElseThrow();
    }
}
