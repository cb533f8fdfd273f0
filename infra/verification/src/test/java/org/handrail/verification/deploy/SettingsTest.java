package org.handrail.verification.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each setting that a service is given in docker-compose.yml is one that the services read, under exactly that name. */
class SettingsTest {

    private static final Known KNOWN = Known.inTheCode();
    private static final Deployment DEPLOYMENT = Deployment.filledIn();
    private static final String FILE = Deployment.text("infra/deploy/handrail.yaml");

    @Test
    void every_variable_of_a_service_is_a_setting_or_stands_in_its_settings_file() {
        for (String service : Deployment.SERVICES) {
            assertThat(unread(DEPLOYMENT.environment(service).keySet().stream().toList())).as(service).isEmpty();
        }
    }

    @Test
    void every_line_of_the_settings_file_is_a_setting() {
        assertThat(flat(Deployment.map(new org.yaml.snakeyaml.Yaml().load(FILE))).keySet())
                .hasSizeGreaterThan(15).allMatch(KNOWN::property);
    }

    @Test
    void every_secret_of_a_service_stands_in_its_settings_file() {
        for (String service : Deployment.SERVICES) {
            assertThat(Deployment.list(DEPLOYMENT.container(service).get("secrets"))).allSatisfy(secret -> {
                String target = (String) Deployment.map(secret).get("target");
                assertThat(target.startsWith("/run/keysets/") || FILE.contains("${" + target + "}")).as(target).isTrue();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPRING_MONGO_URI", "SPRING_KAFKA_BOOTSTRAP", "HANDRAIL_ISSUER_TOKEN", "HANDRAIL_ZONES",
        "HANDRAIL_PEERS_FOLLOWUP", "PAGER_URL", "SERVERPORT"})
    void a_variable_that_nobody_reads_is_found(String name) {
        assertThat(unread(List.of(name))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPRING_MONGODB_URI", "SPRING_KAFKA_BOOTSTRAPSERVERS", "SPRING_KAFKA_BOOTSTRAP_SERVERS",
        "HANDRAIL_ISSUER_TOKENURL", "HANDRAIL_ZONE", "SERVER_PORT"})
    void a_variable_that_somebody_reads_is_known(String name) {
        assertThat(unread(List.of(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"handrail.issuer.tokenurl", "handrail.identity.keyset", "handrail.peer.intake", "server.ports",
        "spring.mongodb.url"})
    void a_line_that_nobody_reads_is_found(String name) {
        assertThat(KNOWN.property(name)).isFalse();
    }

    private static List<String> unread(List<String> variables) {
        return variables.stream().filter(v -> !KNOWN.variable(v))
                .filter(v -> !Pattern.compile("\\$\\{" + v + "}").matcher(FILE).find()).toList();
    }

    private static Map<String, Object> flat(Map<String, Object> tree) {
        Map<String, Object> flat = new TreeMap<>();
        tree.forEach((name, value) -> {
            if (value instanceof Map<?, ?>) {
                flat(Deployment.map(value)).forEach((rest, v) -> flat.put(name + "." + rest, v));
            } else {
                flat.put(name, value);
            }
        });
        return flat;
    }
}
