package org.handrail.operations.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.handrail.runtime.shell.Json;

/** Stands in for the owner of the clock and for the services that are asked how they stand. They can fall silent. */
public final class Neighbours {

    private final HttpServer server;
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final Map<String, List<Map<String, Object>>> blocked = new ConcurrentHashMap<>();
    private volatile String now = "2026-03-02T14:00:00Z";

    private Neighbours(HttpServer server) {
        this.server = server;
    }

    static Neighbours start() {
        try {
            Neighbours neighbours = new Neighbours(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            neighbours.server.createContext("/", neighbours::answer);
            neighbours.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            neighbours.server.start();
            return neighbours;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String name) {
        return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + "/" + name;
    }

    void clock(String time) {
        now = time;
    }

    public void silent(String service) {
        silent.add(service);
    }

    public void answers(String service) {
        silent.remove(service);
    }

    /** What a service says is blocked in it. */
    @SafeVarargs
    public final void blocked(String service, Map<String, Object>... obstacles) {
        blocked.put(service, List.of(obstacles));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        Object body = switch (path[path.length - 1]) {
            case "clock" -> Map.of("mode", "manual", "now", now);
            case "blocked" -> Map.of("blocked", blocked.getOrDefault(path[1], List.of()));
            case "dead-letters" -> Map.of("deadLetters", blocked.getOrDefault(path[1], List.of()).size());
            default -> Map.of();
        };
        byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(silent.contains(path[1]) ? 503 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
