package org.handrail.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server on the loopback address that hands each request to one function. */
public final class Door implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Door(HttpServer server) {
        this.server = server;
    }

    /** @param port the port, or 0 for a free one */
    public static Door open(int port, Function<Request, Answer> answers) {
        try {
            Door door = new Door(HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0));
            door.server.setExecutor(door.threads);
            door.server.createContext("/", exchange -> handle(exchange, answers));
            door.server.start();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be opened", e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static void handle(HttpExchange exchange, Function<Request, Answer> answers) throws IOException {
        // Closing without having sent headers closes the connection: that is Answer.NONE.
        try (exchange) {
            Answer answer = answer(exchange, answers);
            if (answer != Answer.NONE) {
                byte[] body = Json.write(answer.body()).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static Answer answer(HttpExchange exchange, Function<Request, Answer> answers) throws IOException {
        try {
            return answers.apply(Request.of(exchange));
        } catch (BadRequest e) {
            return Answer.problem(400, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI().getPath(), e);
            return Answer.problem(500, "the stand-in failed; see its log");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
