package org.handrail.runtime.outside;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Json;

/**
 * The token with which this service asks others. Fetched when it is first needed, kept until shortly before it ends.
 * With a secret it is asked for as RFC 6749, section 4.4, says; without one by role and name, as the local issuer takes.
 */
public final class ServiceToken {

    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);

    private record Granted(String access_token, long expires_in) {
    }

    private final HttpClient http;
    private final URI url;
    private final String service;
    private final String secret;
    private final Time time;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile String token;
    private volatile Instant good = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    /** @param secret null when the issuer asks for none */
    ServiceToken(HttpClient http, URI url, String service, String secret, Time time) {
        this.http = http;
        this.url = url;
        this.service = service;
        this.secret = secret;
        this.time = time;
    }

    /** @throws IOException when the issuer gave none */
    public String get() throws IOException, InterruptedException {
        if (time.wall().isBefore(good)) {
            return token;
        }
        if (!fetching.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("the issuer is slow");
        }
        try {
            if (!time.wall().isBefore(good)) {
                fetchUnlessJustFailed();
            }
            return token;
        } finally {
            fetching.unlock();
        }
    }

    /** Somebody did not take it: the next one is a new one. */
    void forget() {
        good = Instant.MIN;
    }

    /** Of many who wait for one that can't be had, only the first waits long. */
    private void fetchUnlessJustFailed() throws IOException, InterruptedException {
        if (time.wall().isBefore(notBefore)) {
            throw new IOException("the issuer gave none just now");
        }
        notBefore = time.wall().plus(AFTER_A_FAILURE);
        fetch();
        notBefore = Instant.MIN;
    }

    private void fetch() throws IOException, InterruptedException {
        if (!url.isAbsolute()) {
            throw new IOException("no issuer is named");
        }
        HttpResponse<String> response = Clients.within(PATIENCE,
                http.sendAsync(request().build(), HttpResponse.BodyHandlers.ofString()));
        if (response.statusCode() != 200) {
            throw new IOException("the issuer answered " + response.statusCode());
        }
        Granted granted;
        try {
            granted = Json.read(response.body(), Granted.class);
        } catch (RuntimeException e) {
            throw new IOException("the issuer's answer is no token");
        }
        token = granted.access_token();
        Duration life = Duration.ofSeconds(granted.expires_in());
        Duration early = life.dividedBy(2).compareTo(BEFORE_ITS_END) < 0 ? life.dividedBy(2) : BEFORE_ITS_END;
        good = time.wall().plus(life).minus(early);
    }

    private HttpRequest.Builder request() {
        if (secret == null) {
            return HttpRequest.newBuilder(url).header("Content-Type", "application/json").POST(BodyPublishers.ofString(
                    Json.write(Map.of("role", "service", "clinics", List.of("*"), "person", service))));
        }
        String client = URLEncoder.encode(service, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(url).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
    }
}
