package org.handrail.verification.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds docker-compose.yml against the official schema of the Compose specification, and against the files it names. */
class ComposeFileTest {

    private static final Deployment DEPLOYMENT = Deployment.filledIn();
    private static Schema official;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = ComposeFileTest.class.getResourceAsStream("/compose/compose-spec.json")) {
            official = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(SchemaLocation.of("urn:compose"), withoutId(in));
        }
    }

    /** Its name for itself is no address, which the validator does not take. */
    private static JsonNode withoutId(InputStream in) {
        ObjectNode schema = (ObjectNode) JsonMapper.shared().readTree(in);
        schema.remove("$id");
        return schema;
    }

    @Test
    void the_file_is_valid_compose() {
        assertThat(problems(DEPLOYMENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "`restart: unless-stopped`,                       `restart: [always]`",
        "`condition: service_completed_successfully`,     `condition: service_complete`",
        "`  healthcheck:`,                                `  health-check:`",
        "`volumes: [\"kafka-1:/var/lib/kafka/data\"]`,    `volume: [\"kafka-1:/var/lib/kafka/data\"]`",
    })
    void a_broken_file_is_found(String was, String is) {
        String yaml = Deployment.text("docker-compose.yml");
        assertThat(yaml).contains(was);
        assertThat(problems(Deployment.of(yaml.replace(was, is)))).isNotEmpty();
    }

    @Test
    void what_it_takes_from_the_environment_stands_in_env_and_nothing_else_does() {
        assertThat(Deployment.namesIn(Deployment.text("docker-compose.yml")))
                .containsExactlyElementsOf(Deployment.names().keySet());
    }

    @Test
    void every_image_stands_in_env_with_a_version() {
        assertThat(Deployment.text("docker-compose.yml").lines().filter(l -> l.strip().startsWith("image:")))
                .allMatch(line -> line.matches(".*\\$\\{(KAFKA_IMAGE|MONGO_IMAGE|HANDRAIL_VERSION)}"));
        assertThat(Deployment.names().entrySet()).filteredOn(e -> e.getKey().endsWith("_IMAGE"))
                .allSatisfy(e -> assertThat(e.getValue()).matches("[a-z/-]+:[0-9][a-z0-9.-]*"));
    }

    @Test
    void the_broker_is_the_one_that_everything_was_tried_with() {
        assertThat(Deployment.text("pom.xml")).contains("<kafka-broker.version>"
                + Deployment.names().get("KAFKA_IMAGE").split(":")[1] + "</kafka-broker.version>");
    }

    @Test
    void the_image_is_built_with_the_arguments_that_the_dockerfile_takes() {
        List<String> taken = Deployment.text("infra/deploy/Dockerfile").lines().filter(l -> l.startsWith("ARG "))
                .map(l -> l.substring(4)).sorted().toList();
        for (String service : Deployment.SERVICES) {
            Map<String, Object> build = Deployment.map(DEPLOYMENT.container(service).get("build"));
            assertThat(new TreeSet<>(Deployment.map(build.get("args")).keySet())).containsExactlyElementsOf(taken);
            assertThat(Deployment.map(build.get("args"))).containsEntry("SERVICE", service);
            assertThat(Deployment.ROOT.resolve("services/" + service + "/pom.xml")).exists();
        }
    }

    @Test
    void who_waits_for_another_waits_for_one_that_can_be_ready() {
        DEPLOYMENT.containers().forEach((name, container) ->
                Deployment.map(container.getOrDefault("depends_on", Map.of())).forEach((other, how) -> {
                    boolean ready = "service_healthy".equals(Deployment.map(how).get("condition"));
                    assertThat(DEPLOYMENT.container(other).containsKey("healthcheck")).as(name + " on " + other)
                            .isEqualTo(ready);
                }));
    }

    @Test
    void secrets_are_files_and_each_is_used() {
        Map<String, Object> declared = Deployment.map(DEPLOYMENT.compose().get("secrets"));
        assertThat(declared.values()).allSatisfy(s -> assertThat(Deployment.map(s)).containsOnlyKeys("file"));
        assertThat(DEPLOYMENT.containers().values().stream().flatMap(c -> Deployment.list(c.get("secrets")).stream())
                .map(ComposeFileTest::source).distinct()).containsExactlyInAnyOrderElementsOf(declared.keySet());
        DEPLOYMENT.containers().keySet().forEach(container -> assertThat(DEPLOYMENT.environment(container).keySet())
                .noneMatch(name -> name.matches(".*(PASSWORD|SECRET|KEY)")));
    }

    private static String source(Object secret) {
        return secret instanceof String name ? name : (String) Deployment.map(secret).get("source");
    }

    @Test
    void every_file_that_it_mounts_is_there() {
        assertThat(Deployment.map(DEPLOYMENT.compose().get("configs")).values()).allSatisfy(config -> assertThat(
                Files.exists(Deployment.ROOT.resolve((String) Deployment.map(config).get("file")))).isTrue());
        Stream.of("infra/deploy/Dockerfile", ".dockerignore").forEach(f -> assertThat(Deployment.ROOT.resolve(f)).exists());
    }

    private static List<Error> problems(Deployment deployment) {
        return official.validate(JsonMapper.shared().valueToTree(deployment.compose()));
    }
}
