package org.handrail.operations.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who watches a journey, and remembers every line of the stream. */
public final class Sse implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> response;
    private volatile boolean ended;

    /** @param lastSeen null when nothing was seen before */
    public Sse(String episode, String token, String lastSeen) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Running.url() + "/episodes/" + episode + "/events"))
                .header("Accept", "text/event-stream").header("Authorization", "Bearer " + token);
        if (lastSeen != null) {
            request.header("Last-Event-ID", lastSeen);
        }
        response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("broken off");
        } finally {
            ended = true;
        }
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    public boolean ended() {
        return ended;
    }

    public List<Long> ids() {
        return lines.stream().filter(l -> l.startsWith("id: ")).map(l -> Long.valueOf(l.substring(4))).toList();
    }

    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
