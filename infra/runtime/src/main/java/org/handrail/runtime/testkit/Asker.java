package org.handrail.runtime.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.handrail.runtime.shell.Json;

/** People and services who speak to a service under test over HTTP, each with a token of its role in one clinic. */
public final class Asker {

    private static final String JSON = "application/json";

    /** @param json empty when the answer was no JSON object */
    public record Reply(int status, Map<String, Object> json) {

        /** Fields that a problem names as wrong. */
        public List<String> fields() {
            return each("field");
        }

        /** Rules that a problem names. */
        public List<String> rules() {
            return each("rule");
        }

        private List<String> each(String what) {
            return json.get("violations") instanceof List<?> all
                    ? all.stream().map(one -> String.valueOf(((Map<?, ?>) one).get(what))).toList() : List.of();
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger keys = new AtomicInteger();
    private final IntSupplier port;
    private final TestIssuer issuer;
    private final String clinic;

    /** @param port of the service, asked for at each request: a service may not have begun yet */
    public Asker(IntSupplier port, TestIssuer issuer, String clinic) {
        this.port = port;
        this.issuer = issuer;
        this.clinic = clinic;
    }

    /** Under a key of its own. */
    public Reply post(String role, String path, String body) {
        return post(role, path, body, "key-of-test-" + keys.incrementAndGet());
    }

    /** @param key null sends none @param headers names and values in turn */
    public Reply post(String role, String path, String body, String key, String... headers) {
        return postOf(role, path, JSON, key, body, headers);
    }

    /** As {@link #post(String, String, String, String, String...)}. @param type the body's media type */
    public Reply postOf(String role, String path, String type, String key, String body, String... headers) {
        HttpRequest.Builder request = request(token(role), path).header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    public Reply put(String role, String path, String body) {
        return send(request(token(role), path).header("Content-Type", JSON).PUT(BodyPublishers.ofString(body)));
    }

    public Reply get(String role, String path) {
        return send(request(token(role), path).GET());
    }

    public Reply delete(String role, String path) {
        return send(request(token(role), path).DELETE());
    }

    /** As somebody of another clinic. */
    public Reply getFrom(String elsewhere, String role, String path) {
        return send(request(issuer.token(role, "p-far", elsewhere), path).GET());
    }

    private String token(String role) {
        return role.equals("service") ? issuer.serviceToken("session") : issuer.token(role, "p-" + role, clinic);
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path))
                .header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body().startsWith("{")
                    ? Json.map(Json.MAPPER.readTree(answer.body())) : Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
