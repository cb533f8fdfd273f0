package org.handrail.runtime.lampservice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.testkit.TestIssuer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The lamp service on a free port, started once for all tests of this JVM, and somebody who asks it. */
public final class Running {

    public static final TestIssuer ISSUER = TestIssuer.start();
    public static final ServletWebServerApplicationContext SERVICE = start();
    public static final String NURSE = ISSUER.token("nurse", "p-nurse-1", "riverside");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An answer as it came. */
    public record Reply(int status, String type, Map<String, Object> json, String text, HttpResponse<String> http) {
    }

    private Running() {
    }

    private static ServletWebServerApplicationContext start() {
        return (ServletWebServerApplicationContext) new SpringApplication(LampService.class).run(
                "--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off",
                "--handrail.partners.bell.url=http://127.0.0.1:1/", "--handrail.peers.follow-up=http://127.0.0.1:2",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.url());
    }

    public static int port() {
        return SERVICE.getWebServer().getPort();
    }

    public static MemoryPorts store() {
        return SERVICE.getBean(MemoryPorts.class);
    }

    /** @param headers names and values in turn */
    public static Reply ask(String method, String path, String token, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        if (body != null && !java.util.Arrays.asList(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
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
            Map<String, Object> json = type.contains("json") && response.body().startsWith("{")
                    ? Json.map(Json.MAPPER.readTree(response.body())) : Map.of();
            return new Reply(response.statusCode(), type, json, response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
