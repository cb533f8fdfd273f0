package org.handrail.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.handrail.local.http.Json;

/** HTTP calls of the launcher itself. */
final class Client {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

    /** An answer; status 0 when there was none. */
    record Reply(int status, String body) {

        boolean good() {
            return status >= 200 && status < 300;
        }
    }

    Reply get(URI address, String token, Duration patience) {
        return send(request(address, token, patience).GET().build());
    }

    Reply post(URI address, String token, Object body, Duration patience) {
        return send(request(address, token, patience)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))).build());
    }

    private static HttpRequest.Builder request(URI address, String token, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Reply(0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply(0, "interrupted");
        }
    }
}
