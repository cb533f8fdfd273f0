package org.handrail.runtime.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A partner that notes what it was asked and behaves as told: well, slowly, badly, not at all. */
final class Stand implements AutoCloseable {

    record Asked(String line, String key, String attempt, String repeat, String bearer, String traceparent,
                 String body) {
    }

    /** What it does with one request. */
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Queue<Behaviour> next = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    private Behaviour otherwise = status(200, "{\"id\": \"x-1\"}");

    Stand() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Stand then(Behaviour... behaviours) {
        next.addAll(List.of(behaviours));
        return this;
    }

    Stand always(Behaviour behaviour) {
        otherwise = behaviour;
        return this;
    }

    static Behaviour status(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** Acts, and its reply is lost on the way. */
    static Behaviour loseReply() {
        return HttpExchange::close;
    }

    Behaviour hang() {
        return exchange -> awaitEnd();
    }

    /** Begins an answer and never ends it. */
    Behaviour drip() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitEnd();
        };
    }

    private void awaitEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add(new Asked(exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                headers.getFirst("Idempotency-Key"), headers.getFirst("X-Attempt"), headers.getFirst("X-Repeat"),
                headers.getFirst("Authorization"), headers.getFirst("traceparent"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Behaviour behaviour = next.poll();
        (behaviour == null ? otherwise : behaviour).answer(exchange);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
