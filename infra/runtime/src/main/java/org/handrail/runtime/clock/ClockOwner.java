package org.handrail.runtime.clock;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.handrail.runtime.shell.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever owns the manual clock. A service asks until it is told the time, and opens nothing before. */
final class ClockOwner {

    private static final Logger LOG = LoggerFactory.getLogger(ClockOwner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private record Said(String mode, Instant now) {
    }

    private final URI url;

    /** @param url answers GET with {@code {"mode":"manual","now":"…"}} */
    ClockOwner(URI url) {
        this.url = url;
    }

    Instant awaitNow() {
        HttpRequest question = HttpRequest.newBuilder(url).timeout(PATIENCE).GET().build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            boolean told = false;
            while (true) {
                try {
                    HttpResponse<String> answer = client.send(question, HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        Instant now = Json.read(answer.body(), Said.class).now();
                        LOG.info("the care clock is manual and stands at {}", now);
                        return now;
                    }
                } catch (IOException e) {
                    if (!told) {
                        LOG.info("waiting for the care clock at {}", url);
                        told = true;
                    }
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the care clock", e);
        }
    }
}
