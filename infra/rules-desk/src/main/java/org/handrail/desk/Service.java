package org.handrail.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.handrail.desk.cases.BadCase;

/** A running service, asked with a person's token. */
record Service(String address, String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @throws BadCase with one sentence, when there is no answer */
    String decision(String id) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(address + "/decisions/" + id))
                    .timeout(PATIENCE).header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> answer.body();
                case 401, 403 -> throw new BadCase("", "The token does not open decisions: a clinician or nurse of the clinic may see them.");
                case 404 -> throw new BadCase("", "There is no decision " + id + " for who asks.");
                default -> throw new BadCase("", "The service answered " + answer.statusCode() + ".");
            };
        } catch (IllegalArgumentException wrong) {
            throw new BadCase("", address + " is no address of a service, or " + id + " no id.");
        } catch (IOException away) {
            throw new BadCase("", "Nobody answers at " + address + ".");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BadCase("", "Interrupted.");
        }
    }
}
