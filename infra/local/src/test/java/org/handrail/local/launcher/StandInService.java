package org.handrail.local.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.handrail.local.http.Answer;
import org.handrail.local.http.Door;
import org.handrail.local.http.Json;

/**
 * Does what the launcher expects of a service: takes the time at start, acknowledges a new one, says whether it is
 * idle. After a new time it writes three times, once for each question, before it is idle.
 */
public final class StandInService {

    private static final AtomicReference<String> NOW = new AtomicReference<>();
    private static final AtomicInteger OWED = new AtomicInteger();
    private static final AtomicInteger WRITES = new AtomicInteger();

    private StandInService() {
    }

    public static void main(String[] args) throws Exception {
        var said = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
            URI.create(System.getProperty("handrail.clock-url"))).build(), BodyHandlers.ofString());
        NOW.set((String) Json.object(said.body()).get("now"));
        Door.open(Integer.getInteger("server.port"), request -> switch (request.path()) {
            case "/actuator/health" -> Answer.ok(Map.of("status", "UP"));
            case "/internal/clock" -> {
                NOW.set((String) Json.object(request.body()).get("now"));
                OWED.set(3);
                yield Answer.ok(Map.of());
            }
            case "/internal/idle" -> {
                boolean idle = OWED.get() == 0;
                if (!idle) {
                    OWED.decrementAndGet();
                    WRITES.incrementAndGet();
                }
                yield Answer.ok(Map.of("idle", idle, "writes", WRITES.get()));
            }
            case "/told" -> Answer.ok(Map.of("now", NOW.get(), "mongo", System.getProperty("spring.mongodb.uri"),
                "peer", System.getProperty("handrail.peers.other", ""),
                "paging", System.getProperty("handrail.partners.paging.url")));
            default -> Answer.problem(404, "not here");
        });
    }
}
