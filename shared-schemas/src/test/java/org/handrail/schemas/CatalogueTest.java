package org.handrail.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Catalogue, schemas, examples and index speak of the same events, and each entry fits its type. */
class CatalogueTest {

    private static final String TYPE = "org\\.handrail\\.(intake|scheduling|session|followup)\\.[A-Z][A-Za-z]+\\.v[0-9]+";
    private static final Set<String> SERVICES = Set.of("intake", "scheduling", "session", "follow-up", "operations");

    private record OfClinics(String topic, String stream) {
    }

    /** Rota and policy have topics of their own; all else that concerns a clinic goes where its service speaks. */
    private static OfClinics of(JsonNode event) {
        String type = event.get("type").stringValue();
        return type.startsWith("org.handrail.scheduling.") ? new OfClinics("handrail.on-call", "/rotas/{clinic}")
                : type.startsWith("org.handrail.intake.Policy") ? new OfClinics("handrail.policies", "/policies/{clinic}")
                : new OfClinics("handrail." + event.get("service").stringValue(), "/clinics/{clinic}");
    }

    private final Map<String, JsonNode> schemas = Language.schemas();

    static List<JsonNode> events() {
        return Language.catalogue();
    }

    static Set<String> schemas() {
        return Language.schemas().keySet();
    }

    @Test
    void catalogue_schemas_examples_and_index_name_the_same_events() {
        List<String> types = events().stream().map(event -> event.get("type").stringValue()).toList();

        assertThat(types).doesNotHaveDuplicates().allMatch(type -> type.matches(TYPE));
        assertThat(PublishedLanguage.types()).isEqualTo(types);
        assertThat(Language.names(Language.ROOT.resolve("examples"))).containsExactlyInAnyOrderElementsOf(types);
        assertThat(schemas.keySet().stream().filter(name -> !Set.of("common", "headers").contains(name)))
                .containsExactlyInAnyOrderElementsOf(types);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_entry_fits_its_type(JsonNode event) {
        String service = event.get("service").stringValue();
        boolean detail = event.get("lane").stringValue().equals("detail");
        boolean clinic = event.get("key").stringValue().equals("clinic");

        assertThat(event.get("type").stringValue()).startsWith("org.handrail." + service.replace("-", "") + ".");
        assertThat(event.get("lane").stringValue()).isIn("main", "detail");
        assertThat(event.get("key").stringValue()).isIn("episode", "clinic");
        assertThat(event.get("topic").stringValue()).isEqualTo(
                clinic ? of(event).topic() : "handrail." + service + (detail ? ".detail" : ""));
        assertThat(event.get("stream").stringValue()).isEqualTo("/" + service
                + (clinic ? of(event).stream() : "/episodes/{episode}") + (detail ? "/detail" : ""));
        assertThat(event.get("summary").stringValue()).endsWith(".");
        assertThat(event.get("consumers").valueStream().map(JsonNode::stringValue))
                .doesNotHaveDuplicates().isSubsetOf(SERVICES).doesNotContain(service);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_schema_is_valid_2020_12_and_named_like_its_file(String name) {
        String dialect = "https://json-schema.org/draft/2020-12/schema";
        JsonNode schema = schemas.get(name);

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(dialect)).validate(schema)).isEmpty();
        assertThat(schema.get("$schema").stringValue()).isEqualTo(dialect);
        assertThat(schema.get("$id").stringValue()).isEqualTo(PublishedLanguage.dataSchema(name));
        assertThat(schema.get("description").stringValue()).isNotBlank();
        if (name.matches(TYPE)) {
            assertThat(schema.get("title").stringValue()).isEqualTo(name.replaceFirst(".*[.](\\w+)[.]v\\d+", "$1"));
        }
    }

    @Test
    void every_event_has_at_least_two_examples() {
        assertThat(PublishedLanguage.types()).allSatisfy(type ->
                assertThat(PublishedLanguage.examples(type)).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void a_suicide_risk_reads_the_same_from_whichever_service_it_comes() {
        assertThat(fields("org.handrail.intake.SuicideRiskRaised.v1"))
                .isEqualTo(fields("org.handrail.followup.SuicideRiskRaised.v1"));
    }

    private JsonNode fields(String type) {
        return ((ObjectNode) schemas.get(type)).deepCopy().remove(List.of("$id", "description"));
    }
}
