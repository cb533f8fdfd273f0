package org.handrail.verification.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.local.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What Spring makes of a container's variables, mounted file and secrets: every address and password is found. */
class StartedInContainerTest {

    @TempDir
    private Path container;

    @ParameterizedTest
    @ValueSource(strings = {"intake", "scheduling", "session", "follow-up", "operations"})
    void a_service_finds_its_store_its_issuer_its_peers_and_its_partners(String service) throws IOException {
        StandardEnvironment environment = started(service, Deployment.filledIn());
        ConnectionString store = new ConnectionString(Objects.requireNonNull(
                environment.getProperty("spring.mongodb.uri")));
        assertThat(store.getDatabase()).isEqualTo("handrail_" + service);
        assertThat(store.getHosts()).containsExactly("mongo-1:27017", "mongo-2:27017", "mongo-3:27017");
        assertThat(store.getCredential().getUserName()).isEqualTo(service);
        assertThat(store.getCredential().getPassword()).isEqualTo(("content of store-" + service).toCharArray());
        assertThat(environment.getProperty("handrail.issuer.client-secret")).isEqualTo("content of client-" + service);
        assertThat(environment.getProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri"))
                .isEqualTo("https://ISSUER-URL.example");
        assertThat(map(environment, "handrail.peers")).containsOnlyKeys(Deployment.SERVICES.toArray(String[]::new))
                .allSatisfy((name, url) -> assertThat(url).isEqualTo("http://" + name + ":8080"));
        assertThat(map(environment, "handrail.partners")).containsOnlyKeys(
                Settings.load().list("partners").stream().map(partner -> partner + ".url").toArray(String[]::new));
        assertThat(partnersWithoutAddress(environment)).isEmpty();
    }

    @Test
    void a_variable_that_is_missing_is_found() throws IOException {
        Deployment without = Deployment.of(Deployment.text("docker-compose.yml").replace("PAGING_URL: ", "PAGIN_URL: "));
        assertThat(partnersWithoutAddress(started("intake", without))).containsExactly("paging.url");
    }

    /** What nobody has set stays a name in braces. */
    private static List<String> partnersWithoutAddress(StandardEnvironment environment) {
        return map(environment, "handrail.partners").entrySet().stream()
                .filter(e -> !e.getValue().startsWith("https://")).map(Map.Entry::getKey).toList();
    }

    private static Map<String, String> map(StandardEnvironment environment, String name) {
        return Binder.get(environment).bind(name, Bindable.mapOf(String.class, String.class)).orElse(Map.of());
    }

    /** The container's file system, in a directory. */
    private StandardEnvironment started(String service, Deployment deployment) throws IOException {
        Path settings = Files.copy(Deployment.ROOT.resolve("infra/deploy/handrail.yaml"), container.resolve("handrail.yaml"));
        Path secrets = Files.createDirectory(container.resolve("secrets"));
        for (Object secret : Deployment.list(deployment.container(service).get("secrets"))) {
            String target = (String) Deployment.map(secret).get("target");
            if (!target.startsWith("/")) {
                Files.writeString(secrets.resolve(target), "content of " + Deployment.map(secret).get("source") + "\n");
            }
        }
        Map<String, Object> variables = new HashMap<>(deployment.environment(service));
        variables.compute("SPRING_CONFIG_IMPORT", (name, value) -> value.toString()
                .replace("/etc/handrail/handrail.yaml", settings.toString()).replace("/run/secrets", secrets.toString()));
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment.getPropertySources().addLast(
                new MapPropertySource("application.yml", Map.of("handrail.service", service)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }
}
