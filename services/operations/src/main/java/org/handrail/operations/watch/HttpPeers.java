package org.handrail.operations.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.shell.Json;

/** Asks over HTTP at {@code /blocked} and {@code /dead-letters}, doors that every service has. */
final class HttpPeers implements Peers {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The token with which this service asks others. */
    interface Token {
        String get() throws IOException, InterruptedException;
    }

    private record Blocked(List<Obstacle> blocked) {
    }

    private record DeadLetters(long deadLetters) {
    }

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, String> addresses;
    private final List<String> names;
    private final Token token;

    /** @param addresses base URL by name */
    HttpPeers(List<String> names, Map<String, String> addresses, Token token) {
        this.names = List.copyOf(names);
        this.addresses = Map.copyOf(addresses);
        this.token = token;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public Answer ask(String service) throws IOException, InterruptedException {
        return new Answer(get(service, "/dead-letters", DeadLetters.class).deadLetters(),
                get(service, "/blocked", Blocked.class).blocked());
    }

    private <T> T get(String service, String path, Class<T> type) throws IOException, InterruptedException {
        String address = addresses.get(service);
        if (address == null) {
            throw new IOException("no address is set for " + service);
        }
        HttpResponse<String> response = http.send(HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get()).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(service + " answered " + response.statusCode());
        }
        try {
            return Json.read(response.body(), type);
        } catch (RuntimeException e) {
            throw new IOException("the answer of " + service + " can't be read");
        }
    }
}
