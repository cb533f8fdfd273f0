package org.handrail.simulator.outside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.handrail.local.launcher.Running;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clinic system's view of Handrail: HTTP with a role's token. */
public final class Http {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final Running system;

    public Http(Running system) {
        this.system = system;
    }

    /** Who asks. @param person code of the person, such as {@code p-chen} */
    public record Who(String role, String person) {

        /** The one who has no other name than the role. */
        public static Who of(String role) {
            return new Who(role, "p-" + role);
        }
    }

    /** @param status 0 when there was no answer */
    public record Reply(int status, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }

        public boolean good() {
            return status >= 200 && status < 300;
        }
    }

    public Reply post(String role, String service, String path, String key, Object body) {
        return post(Who.of(role), service, path, key, body);
    }

    public Reply post(Who who, String service, String path, String key, Object body) {
        return send(request(who, service, path).header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body))));
    }

    /** @param headers names and values in turn */
    public Reply post(String role, String service, String path, String key, Object body, String... headers) {
        return send(request(Who.of(role), service, path).header("Idempotency-Key", key).headers(headers)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Reply postFhir(String role, String service, String path, String key, String bundle) {
        return send(request(Who.of(role), service, path).header("Idempotency-Key", key)
                .header("Content-Type", "application/fhir+json").POST(BodyPublishers.ofString(bundle)));
    }

    public Reply get(String role, String service, String path) {
        return send(request(Who.of(role), service, path).GET());
    }

    /** The same command again and again until it has an answer that is not a passing trouble. */
    public Reply insist(String role, String service, String path, String key, Object body, Duration patience) {
        return insist(Who.of(role), service, path, key, body, patience);
    }

    /** The same command again and again until it has an answer that is not a passing trouble. */
    public Reply insist(Who who, String service, String path, String key, Object body, Duration patience) {
        return insist(() -> post(who, service, path, key, body), patience);
    }

    /** As {@link #insist(String, String, String, String, Object, Duration)}, where repeating is harmless by itself. */
    public Reply insistOnPut(String role, String service, String path, Object body, Duration patience) {
        return insist(() -> send(request(Who.of(role), service, path).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))), patience);
    }

    /** As {@link #insist(String, String, String, String, Object, Duration)}, of a question. */
    public Reply insistOnGet(String role, String service, String path, Duration patience) {
        return insist(() -> get(role, service, path), patience);
    }

    private static Reply insist(Supplier<Reply> command, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Reply reply = command.get();
        while ((reply.status() == 0 || reply.status() >= 500) && System.nanoTime() < end) {
            Await.briefly();
            reply = command.get();
        }
        return reply;
    }

    private HttpRequest.Builder request(Who who, String service, String path) {
        return HttpRequest.newBuilder(URI.create(system.url(service) + path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + system.token(who.role(), who.person()));
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Reply(0, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply(0, "interrupted");
        }
    }

    /** A JSON object from names and values in turn. */
    public static Map<String, Object> body(Object... namesAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }
}
