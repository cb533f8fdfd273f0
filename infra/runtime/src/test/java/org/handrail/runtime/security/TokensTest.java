package org.handrail.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.handrail.runtime.lampservice.Running;
import org.handrail.runtime.lampservice.Running.Reply;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {

    private static final long NOW = Instant.now().getEpochSecond();

    private static Reply with(String token) {
        return Running.ask("GET", "/lamps/absent", token, null);
    }

    private static void refused(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.http().headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(reply.text()).doesNotContain("Jwt", "Exception");
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                of("over", c -> c.put("exp", NOW - 120)),
                of("without an end", c -> c.remove("exp")),
                of("not yet good", c -> c.put("nbf", NOW + 600)),
                of("of another issuer", c -> c.put("iss", "http://127.0.0.1:1")),
                of("of no issuer", c -> c.remove("iss")),
                of("for somebody else", c -> c.put("aud", List.of("elsewhere"))),
                of("for nobody", c -> c.remove("aud")),
                of("about nobody", c -> c.remove("sub")),
                of("about a name", c -> c.put("sub", "Maria Example\r\nforged line")));
    }

    private static Arguments of(String what, Consumer<Map<String, Object>> spoil) {
        return Arguments.of(what, spoil);
    }

    @ParameterizedTest(name = "a token {0} is refused")
    @MethodSource("spoilt")
    void a_spoilt_token_is_refused(String what, Consumer<Map<String, Object>> spoil) {
        Map<String, Object> claims = Running.ISSUER.claims("nurse", "p-1", "riverside");
        assertThat(with(Running.ISSUER.sign(claims)).status()).isEqualTo(404);
        spoil.accept(claims);
        refused(with(Running.ISSUER.sign(claims)));
    }

    @Test
    void a_token_of_another_type_is_refused() {
        Map<String, Object> claims = Running.ISSUER.claims("nurse", "p-1", "riverside");
        refused(with(Running.ISSUER.sign(Map.of("alg", "RS256", "kid", "test", "typ", "secevent+jwt"), claims)));
    }

    @Test
    void an_unsigned_token_is_refused() {
        String token = Running.ISSUER.sign(Map.of("alg", "none"), Running.ISSUER.claims("nurse", "p-1", "riverside"));
        refused(with(token.substring(0, token.lastIndexOf('.') + 1)));
        refused(with(token));
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
        String content = base64(Json.write(Map.of("alg", "HS256", "kid", "test"))) + "."
                + base64(Json.write(Running.ISSUER.claims("nurse", "p-1", "riverside")));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Running.ISSUER.publicKey(), "HmacSHA256"));
        refused(with(content + "." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)))));
    }

    @Test
    void a_token_of_a_stranger_with_our_issuers_name_is_refused() {
        try (TestIssuer stranger = TestIssuer.start()) {
            refused(with(stranger.sign(Running.ISSUER.claims("nurse", "p-1", "riverside"))));
        }
    }

    @Test
    void a_changed_token_is_refused() {
        String[] parts = Running.NURSE.split("\\.");
        Map<String, Object> claims = new LinkedHashMap<>(Running.ISSUER.claims("administrator", "p-1", "*"));
        refused(with(parts[0] + "." + base64(Json.write(claims)) + "." + parts[2]));
        refused(with("x"));
        refused(with("a.b.c"));
        refused(with(null));
    }

    @Test
    void roles_that_are_no_list_give_no_role() {
        Map<String, Object> claims = Running.ISSUER.claims("nurse", "p-1", "riverside");
        claims.put("roles", "nurse");
        assertThat(with(Running.ISSUER.sign(claims)).status()).isEqualTo(403);
        claims.put("roles", List.of(Map.of("nurse", true), 5, "nurse"));
        assertThat(with(Running.ISSUER.sign(claims)).status()).isEqualTo(404);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
