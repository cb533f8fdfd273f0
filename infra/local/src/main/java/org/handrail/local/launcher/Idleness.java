package org.handrail.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.local.http.Json;

/**
 * Knows when a system has come to rest. One round is not enough: between two questions an event may pass from a
 * service not yet asked to one already asked; it would show as a write in the second round.
 */
final class Idleness {

    private static final Duration ONE_CALL = Duration.ofSeconds(5);

    private final LocalSystem system;
    private final Client client;

    Idleness(LocalSystem system, Client client) {
        this.system = system;
        this.client = client;
    }

    void await(Duration patience) {
        Instant end = Instant.now().plus(patience);
        Map<String, String> before = Map.of();
        while (true) {
            Map<String, String> round = round();
            boolean idle = round.values().stream().noneMatch(said -> said.startsWith("busy"));
            if (idle && round.equals(before)) {
                return;
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("not idle after " + patience.toSeconds() + " s: " + round);
            }
            if (!idle) {
                Readiness.pause();
            }
            before = round;
        }
    }

    private Map<String, String> round() {
        Map<String, String> said = new LinkedHashMap<>();
        for (String service : system.listeningServices()) {
            said.put(service, ask(service));
        }
        return said;
    }

    private String ask(String service) {
        Client.Reply reply = client.get(system.internal(service, "idle"), system.serviceToken(), ONE_CALL);
        if (!reply.good()) {
            return "busy: answered " + reply.status();
        }
        Map<String, Object> idle = Json.object(reply.body());
        return Boolean.TRUE.equals(idle.get("idle")) ? "idle, writes " + idle.get("writes") : "busy: " + reply.body();
    }
}
