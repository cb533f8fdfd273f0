package org.handrail.runtime.outside;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.handrail.runtime.observe.Traces;

/** Asks several of our services at the same time, and waits no longer than is said. */
public final class PeerQueries {

    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(2);

    private final Peers peers;
    private final Traces traces;

    PeerQueries(Peers peers, Traces traces) {
        this.peers = peers;
        this.traces = traces;
    }

    /** As {@link #ask(Map, Duration)}, with {@link #USUAL_PATIENCE}. */
    public Map<String, Optional<Map<String, Object>>> ask(Map<String, String> paths) {
        return ask(paths, USUAL_PATIENCE);
    }

    /**
     * @param paths    what each service is asked, by its name, such as {@code /things/t-1/standing}
     * @param patience for all of them together
     * @return for each service its answer; an empty map when it says that there is no such thing; empty when it gave no
     *         answer that can be used
     */
    public Map<String, Optional<Map<String, Object>>> ask(Map<String, String> paths, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        String traceparent = traces.current();
        Map<String, CompletableFuture<Optional<Map<String, Object>>>> asked = new LinkedHashMap<>();
        paths.forEach((service, path) -> asked.put(service, ask(service, path, patience, traceparent)));
        Map<String, Optional<Map<String, Object>>> answers = new LinkedHashMap<>();
        asked.forEach((service, answer) -> answers.put(service, await(answer, end)));
        return answers;
    }

    /** On a thread of its own, because getting a token may take a while too. */
    private CompletableFuture<Optional<Map<String, Object>>> ask(String service, String path, Duration patience,
                                                                 String traceparent) {
        CompletableFuture<Optional<Map<String, Object>>> answer = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                answer.complete(read(Clients.within(patience, peers.get(service, path, traceparent))));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                answer.complete(Optional.empty());
            } catch (IOException | RuntimeException e) {
                answer.complete(Optional.empty());
            }
        });
        return answer;
    }

    private Optional<Map<String, Object>> read(HttpResponse<byte[]> response) {
        if (response.statusCode() == 401) {
            peers.tokenRefused();
        }
        return switch (response.statusCode()) {
            case 200 -> Optional.of(Tried.object(response.body()));
            case 404 -> Optional.of(Map.of());
            default -> Optional.empty();
        };
    }

    private static Optional<Map<String, Object>> await(CompletableFuture<Optional<Map<String, Object>>> answer,
                                                       long end) {
        try {
            return Clients.within(Duration.ofNanos(Math.max(0, end - System.nanoTime())), answer);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
