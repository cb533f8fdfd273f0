package org.handrail.runtime.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.runtime.shell.Json;

/**
 * A token issuer inside of a test, on a free port: discovery, keys, and tokens for whoever the test needs. The service
 * under test is told {@code spring.security.oauth2.resourceserver.jwt.issuer-uri} = {@link #url()}.
 */
public final class TestIssuer implements AutoCloseable {

    private static final String KEY_ID = "test";

    private final HttpServer server;
    private final KeyPair keys;

    private TestIssuer(HttpServer server, KeyPair keys) {
        this.server = server;
        this.keys = keys;
    }

    public static TestIssuer start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            TestIssuer issuer = new TestIssuer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                    generator.generateKeyPair());
            issuer.server.createContext("/", issuer::answer);
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
    }

    /** A good token for a person with one role, good for an hour. */
    public String token(String role, String person, String... clinics) {
        return sign(claims(role, person, clinics));
    }

    /** A good token for a service: role {@code service}, all clinics. */
    public String serviceToken(String service) {
        return token("service", service, "*");
    }

    /** What a good token says, for tests that spoil it. */
    public Map<String, Object> claims(String role, String person, String... clinics) {
        long now = Instant.now().getEpochSecond();
        return new LinkedHashMap<>(Map.of("iss", url(), "aud", List.of("handrail"), "sub", person,
                "jti", UUID.randomUUID().toString(), "iat", now, "exp", now + 3600, "roles", List.of(role),
                "clinics", List.of(clinics)));
    }

    public String sign(Map<String, Object> claims) {
        return sign(Map.of("alg", "RS256", "kid", KEY_ID, "typ", "JWT"), claims);
    }

    /** Signs with RS256 whatever the header says. */
    public String sign(Map<String, Object> header, Map<String, Object> claims) {
        try {
            String content = part(header) + "." + part(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as it is published, for tests that misuse it. */
    public byte[] publicKey() {
        return keys.getPublic().getEncoded();
    }

    private static String part(Map<String, Object> content) {
        return base64(Json.write(content).getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Object said = switch (exchange.getRequestURI().getPath()) {
            case "/jwks" -> Map.of("keys", List.of(key()));
            case "/token" -> token(Json.read(asked, Wanted.class));
            default -> Map.of("issuer", url(), "jwks_uri", url() + "/jwks", "token_endpoint", url() + "/token",
                    "response_types_supported", List.of("token"), "subject_types_supported", List.of("public"));
        };
        byte[] body = Json.write(said).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private record Wanted(String role, List<String> clinics, String person) {
    }

    private Map<String, Object> token(Wanted wanted) {
        return Map.of("access_token", token(wanted.role(), wanted.person(), wanted.clinics().toArray(String[]::new)),
                "token_type", "Bearer", "expires_in", 3600);
    }

    private Map<String, Object> key() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Map.of("kty", "RSA", "use", "sig", "kid", KEY_ID, "n", number(key.getModulus()),
                "e", number(key.getPublicExponent()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
