package org.handrail.operations.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.operations.OperationsService;
import org.handrail.runtime.kafka.KafkaEventLog;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.testkit.TestIssuer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Operations on a real broker and store, with stand-ins for the services it asks; started once for this JVM. */
public final class Running {

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    public static final TestIssuer ISSUER = TestIssuer.start();
    public static final Neighbours NEIGHBOURS = Neighbours.start();
    private static final LocalSystem LOCAL = local();
    public static final ServletWebServerApplicationContext SERVICE = service();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An answer as it came. */
    public record Reply(int status, Map<String, Object> json, String text, HttpResponse<String> http) {
    }

    private Running() {
    }

    private static LocalSystem local() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "operations-");
            return LocalSystem.builder().freePorts().dir(directory).fresh().foundation("broker", "store").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServletWebServerApplicationContext service() {
        ServletWebServerApplicationContext context = (ServletWebServerApplicationContext)
                new SpringApplication(OperationsService.class).run("--server.port=0", "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off", "--spring.profiles.active=local",
                        "--spring.kafka.bootstrap-servers=" + LOCAL.brokers(),
                        "--spring.mongodb.uri=" + LOCAL.mongoUri("operations"),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.url(),
                        "--handrail.clock=manual", "--handrail.clock-url=" + NEIGHBOURS.url("clock"),
                        "--server.tomcat.connection-timeout=2s",
                        "--handrail.peers.intake=" + NEIGHBOURS.url("intake"),
                        "--handrail.peers.scheduling=" + NEIGHBOURS.url("scheduling"),
                        "--handrail.peers.session=" + NEIGHBOURS.url("session"),
                        "--handrail.peers.follow-up=" + NEIGHBOURS.url("follow-up"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            LOCAL.close();
        }));
        return context;
    }

    public static String url() {
        return "http://127.0.0.1:" + SERVICE.getWebServer().getPort();
    }

    public static int port() {
        return SERVICE.getWebServer().getPort();
    }

    public static KafkaEventLog log() {
        return SERVICE.getBean(KafkaEventLog.class);
    }

    public static String token(String role, String... clinics) {
        return ISSUER.token(role, "p-" + role, clinics);
    }

    /** Moves the care clock, as its owner would. */
    public static void clock(String now) {
        NEIGHBOURS.clock(now);
        HttpRequest move = HttpRequest.newBuilder(URI.create(url() + "/internal/clock"))
                .header("Authorization", "Bearer " + ISSUER.serviceToken("launcher"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(Map.of("now", now)))).build();
        Reply moved = send(move);
        if (moved.status() != 200) {
            throw new IllegalStateException("the clock was not moved: " + moved.text());
        }
    }

    /** @param headers names and values in turn */
    public static Reply get(String path, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private static Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Reply(response.statusCode(), type.contains("json") && response.body().startsWith("{")
                    ? Json.map(Json.MAPPER.readTree(response.body())) : Map.of(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
