package org.handrail.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.local.http.Json;

/**
 * Knows when a system has come to rest: every service has said that it is idle, and then all say so once more without
 * having written anything. Once is not enough: between two questions an event may pass from a service not yet asked to
 * one already asked; it would show as a write in the last round.
 */
final class Idleness {

    private static final Duration ONE_CALL = Duration.ofSeconds(5);
    private static final Duration LONGEST_AWAY = Duration.ofMinutes(15);
    /** Short: a clinic's months are played by the thousand such waits. */
    private static final Duration BETWEEN = Duration.ofMillis(10);
    /** Who is still at work after a second is waited for less eagerly: looking takes from the work. */
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final Duration BETWEEN_WHEN_LONG = Duration.ofMillis(50);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final LocalSystem system;
    private final Client client;

    /** What one service said. @param writes how often it has written @param next its earliest deadline, null when none */
    private record Said(String busy, long writes, Instant next) {

        boolean idle() {
            return busy.isEmpty();
        }
    }

    Idleness(LocalSystem system, Client client) {
        this.system = system;
        this.client = client;
    }

    /**
     * The earliest deadline of any service, once all have come to rest; empty when none has one. What is being started
     * again has the patience of a start; that of whoever waits begins when it is there, and anew with all that is written:
     * when the clock has passed over days, there may be much to do. A line every ten seconds says who still works.
     *
     * @param heard what services have said of their rest when they were told the time; it takes the place of a first round
     */
    Optional<Instant> await(Duration patience, Map<String, String> heard) {
        Instant begun = Instant.now();
        Instant end = begun.plus(patience);
        Instant last = Instant.now().plus(LONGEST_AWAY);
        Instant line = Instant.now().plus(BETWEEN_LINES);
        Map<String, Said> before = first(heard);
        while (true) {
            List<String> busy = before.entrySet().stream().filter(e -> !e.getValue().idle()).map(Map.Entry::getKey)
                .toList();
            if (busy.isEmpty()) {
                Map<String, Said> again = round(system.servicesTakingPart());
                if (again.equals(before)) {
                    return again.values().stream().map(Said::next).filter(Objects::nonNull)
                        .min(Comparator.naturalOrder());
                }
                before = again;
            } else {
                Readiness.pause(Instant.now().isAfter(begun.plus(LONG)) ? BETWEEN_WHEN_LONG : BETWEEN);
                // Only those that were busy: looking costs the services time that they need for their work.
                Map<String, Said> now = round(busy);
                if (written(now, before) && Instant.now().isBefore(last)) {
                    end = Instant.now().plus(patience);
                }
                before.putAll(now);
            }
            if (!system.whole() && Instant.now().isBefore(last)) {
                end = Instant.now().plus(patience);
            }
            if (!busy.isEmpty() && Instant.now().isAfter(line)) {
                system.say("still at work, %s writes so far: %s".formatted(
                    before.values().stream().mapToLong(Said::writes).sum(), String.join(", ", busy)));
                line = Instant.now().plus(BETWEEN_LINES);
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("not idle after " + patience.toSeconds() + " s: " + before);
            }
        }
    }

    private static boolean written(Map<String, Said> now, Map<String, Said> before) {
        return now.entrySet().stream().anyMatch(said -> said.getValue().writes() > before.get(said.getKey()).writes());
    }

    private Map<String, Said> first(Map<String, String> heard) {
        List<String> services = system.servicesTakingPart();
        if (!heard.keySet().containsAll(services)) {
            return round(services);
        }
        Map<String, Said> said = new ConcurrentHashMap<>();
        services.forEach(service -> said.put(service, read(heard.get(service))));
        return said;
    }

    /** All at once: a round takes as long as the slowest answer. */
    private Map<String, Said> round(List<String> services) {
        Map<String, Said> said = new ConcurrentHashMap<>();
        services.forEach(service -> said.put(service, new Said("gave no answer", 0, null)));
        Together.all(services, service -> said.put(service, ask(service)));
        return said;
    }

    private Said ask(String service) {
        Client.Reply reply = client.get(system.internal(service, "idle"), system.serviceToken(), ONE_CALL);
        if (!reply.good()) {
            return new Said("answered " + reply.status(), 0, null);
        }
        return read(reply.body());
    }

    private static Said read(String answer) {
        Map<String, Object> idle = Json.object(answer);
        return new Said(Boolean.TRUE.equals(idle.get("idle")) ? "" : answer,
            idle.get("writes") instanceof Number n ? n.longValue() : 0,
            idle.get("next") instanceof String next ? Instant.parse(next) : null);
    }
}
