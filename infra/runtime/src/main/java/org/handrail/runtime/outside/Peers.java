package org.handrail.runtime.outside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

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

    /** @throws IOException when the service has no address, or no token can be had */
    CompletableFuture<HttpResponse<byte[]>> get(String service, String path) throws IOException, InterruptedException {
        String base = addresses.of(service).filter(known -> addresses.peer(service))
                .orElseThrow(() -> new IOException("no address for " + service));
        return http.sendAsync(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json")
                        .header("Authorization", "Bearer " + token.get()).GET().build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    }

    void tokenRefused() {
        token.forget();
    }
}
