package org.handrail.scheduling.wiring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.port.Wire;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.shell.Shell;
import org.handrail.runtime.shell.Zones;
import org.handrail.runtime.testkit.TestIssuer;
import org.handrail.scheduling.SchedulingService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** This service with its real doors on a free port, over the store in memory; started once. */
final class OverHttp {

    static final TestIssuer ISSUER = TestIssuer.start();
    static final Clinic CLINIC = new Clinic();
    static final ServletWebServerApplicationContext SERVICE = (ServletWebServerApplicationContext)
            new SpringApplication(Doors.class).run("--server.port=0", "--server.address=127.0.0.1",
                    "--spring.main.banner-mode=off",
                    "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.url());
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger KEYS = new AtomicInteger();

    private OverHttp() {
    }

    record Reply(int status, Map<String, Object> json) {
        List<Object> fields() {
            return json.get("violations") instanceof List<?> all
                    ? all.stream().<Object>map(v -> ((Map<?, ?>) v).get("field")).toList() : List.of();
        }
    }

    static int port() {
        return SERVICE.getWebServer().getPort();
    }

    static Reply post(String role, String path, String body) {
        return post(role, path, body, "key-" + KEYS.incrementAndGet() + "-of-test");
    }

    /** @param key {@code null} sends none */
    static Reply post(String role, String path, String body, String key) {
        HttpRequest.Builder request = request(role, path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    static Reply post(String role, String path, String body, String key, String header, String value) {
        return send(request(role, path).header("Content-Type", "application/json").header("Idempotency-Key", key)
                .header(header, value).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static Reply get(String role, String path) {
        return send(request(role, path).GET());
    }

    private static HttpRequest.Builder request(String role, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + ISSUER.token(role, "p-" + role, "riverside"));
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body().startsWith("{")
                    ? Json.map(Json.MAPPER.readTree(response.body())) : Map.of());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Not marked as a configuration, so that no scan finds it but the one that starts with it. */
    @ComponentScan(basePackageClasses = SchedulingService.class, excludeFilters = @ComponentScan.Filter(
            type = FilterType.ASSIGNABLE_TYPE, classes = SchedulingService.class))
    @Import(WebOnly.class)
    static class Doors {

        @Bean
        Shell shell() {
            return CLINIC.shell();
        }

        @Bean
        Commands commands(Shell shell) {
            return shell.commands();
        }

        @Bean
        Time time() {
            return CLINIC;
        }

        @Bean
        Zones zones() {
            return new Zones(Clinic.ZONE, Map.of());
        }

        @Bean
        DeadLetters deadLetters() {
            return new DeadLetters() {
                @Override
                public void keep(List<DeadLetter> letters) {
                    throw new AssertionError("nothing comes in here");
                }

                @Override
                public long count() {
                    return 0;
                }
            };
        }

        @Bean
        Wire wire() {
            return new Wire() {
                @Override
                public Envelope read(Incoming record) {
                    throw new AssertionError("nothing comes in here");
                }

                @Override
                public Incoming write(Envelope event, String origin) {
                    return new Incoming(origin, List.of(), new byte[0]);
                }

                @Override
                public List<String> problems(String type, String data) {
                    return List.of();
                }
            };
        }
    }
}
