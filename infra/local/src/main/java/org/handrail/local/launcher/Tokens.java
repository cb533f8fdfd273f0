package org.handrail.local.launcher;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.local.http.Json;

/** Tokens from the local issuer, asked for once each. */
final class Tokens {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Client client;
    private final URI issuer;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Tokens(Client client, URI issuer) {
        this.client = client;
        this.issuer = issuer;
    }

    /** The token with which the launcher itself calls the services. */
    String ofLauncher() {
        return of("service", "launcher", List.of("*"));
    }

    String of(String role, String person, List<String> clinics) {
        return tokens.computeIfAbsent(role + " " + person + " " + clinics, absent -> ask(role, person, clinics));
    }

    private String ask(String role, String person, List<String> clinics) {
        var reply = client.post(URI.create(issuer + "/token"), null,
            Map.of("role", role, "person", person, "clinics", clinics), PATIENCE);
        if (!reply.good()) {
            throw new IllegalStateException("the issuer answered " + reply.status() + " " + reply.body());
        }
        return String.valueOf(Json.object(reply.body()).get("access_token"));
    }
}
