package org.handrail.session.wiring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Intake, scheduling and follow-up, as far as session asks them: each answers what the test has put in. */
final class PeersDouble implements AutoCloseable {

    /** Asked first, so that one patient's test does not disturb another's. Path → answer. */
    final Map<String, String> standings = new ConcurrentHashMap<>();
    /** Escalations that follow-up takes; all others find it down. */
    final List<String> taken = new CopyOnWriteArrayList<>();
    final List<String> puts = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    PeersDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String service) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + service;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("PUT")) {
            puts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            reply(exchange, taken.stream().anyMatch(path::endsWith) ? 200 : 503, "{}");
        } else {
            String standing = standings.get(path);
            reply(exchange, standing == null ? 404 : 200, standing == null ? "{}" : standing);
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
