package org.handrail.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.handrail.local.http.Json;
import org.handrail.local.launcher.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class IssuerTest {

    @TempDir
    static Path directory;
    private static LocalSystem system;

    @BeforeAll
    static void start() {
        system = LocalSystem.builder().freePorts().dir(directory).foundation("issuer").start();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    /** As any resource server does: the key set by discovery, then signature, issuer, audience and times. */
    private static JWTClaimsSet verified(String token) throws Exception {
        String issuer = system.url("issuer").toString();
        var discovered = Json.object(get("/.well-known/openid-configuration"));
        assertThat(discovered).containsEntry("issuer", issuer);
        var keys = JWKSourceBuilder.create(URI.create((String) discovered.get("jwks_uri")).toURL()).build();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>("handrail",
            new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp", "iat", "roles", "clinics")));
        return processor.process(token, null);
    }

    private static String get(String path) throws Exception {
        return HttpClient.newHttpClient().send(
            HttpRequest.newBuilder(URI.create(system.url("issuer") + path)).build(), BodyHandlers.ofString()).body();
    }

    private static HttpResponse<String> post(String type, String body) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(system.url("issuer") + "/token"))
            .header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    @Test
    void a_token_says_who_in_which_role_for_which_clinics() throws Exception {
        JWTClaimsSet claims = verified(system.token("nurse", "p-7", List.of("riverside", "hill")));
        assertThat(claims.getSubject()).isEqualTo("p-7");
        assertThat(claims.getStringListClaim("roles")).containsExactly("nurse");
        assertThat(claims.getStringListClaim("clinics")).containsExactly("riverside", "hill");
    }

    @Test
    void a_form_is_as_good_as_json() throws Exception {
        var answer = post("application/x-www-form-urlencoded",
            "grant_type=client_credentials&role=service&person=session&clinics=*");
        JWTClaimsSet claims = verified((String) Json.object(answer.body()).get("access_token"));
        assertThat(claims.getSubject()).isEqualTo("session");
        assertThat(claims.getStringListClaim("clinics")).containsExactly("*");
    }

    @Test
    void a_request_without_a_role_is_refused() throws Exception {
        var answer = post("application/json", "{\"person\":\"p-1\",\"clinics\":[\"hill\"]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("role is missing");
    }

    @Test
    void a_changed_token_does_not_verify() {
        String token = system.token("nurse");
        String changed = token.replaceFirst("\\.[^.]+\\.", "." + system.token("clinician").split("\\.")[1] + ".");
        assertThatThrownBy(() -> verified(changed)).hasMessageContaining("Invalid signature");
    }

    @Test
    void a_token_stays_good_when_the_issuer_was_killed_and_starts_again() throws Exception {
        String token = system.token("therapist", "p-9", List.of("hill"));
        system.kill9("issuer");
        system.start("issuer");
        assertThat(verified(token).getSubject()).isEqualTo("p-9");
    }

    @Test
    void only_the_owner_can_read_the_key() throws Exception {
        assertThat(PosixFilePermissions.toString(
            Files.getPosixFilePermissions(directory.resolve("data/issuer/key.json")))).isEqualTo("rw-------");
    }
}
