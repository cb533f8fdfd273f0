package org.handrail.runtime.outside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.handrail.runtime.observe.Traces;

/** Questions to our own services, with our token. */
final class Peers {

    private static final long LARGEST_ANSWER = 16 << 20;

    private final Addresses addresses;
    private final ServiceToken token;
    private final HttpClient http = Clients.create();

    Peers(Addresses addresses, ServiceToken token) {
        this.addresses = addresses;
        this.token = token;
    }

    /**
     * @param traceparent the trace context that the question belongs to, or null
     * @throws IOException when the service has no address, or no token can be had
     */
    CompletableFuture<HttpResponse<byte[]>> get(String service, String path, String traceparent)
            throws IOException, InterruptedException {
        String base = addresses.of(service).filter(known -> addresses.peer(service))
                .orElseThrow(() -> new IOException("no address for " + service));
        HttpRequest.Builder question = HttpRequest.newBuilder(URI.create(base + path)).GET()
                .header("Accept", "application/json").header("Authorization", "Bearer " + token.get());
        if (traceparent != null) {
            question.header(Traces.HEADER, traceparent);
        }
        return http.sendAsync(question.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    }

    void tokenRefused() {
        token.forget();
    }
}
