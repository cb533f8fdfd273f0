package org.handrail.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.handrail.local.launcher.Running;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on the runtime. It takes the place and the topics of session. */
record Pathway(Running system) implements Side {

    static final String PLACE = "session";

    @Override
    public String name() {
        return "pathway";
    }

    @Override
    public String in() {
        return "handrail.intake";
    }

    @Override
    public String out() {
        return "handrail.session";
    }

    @Override
    public void rest() {
        system.pause(PLACE);
    }

    @Override
    public void go(int events) {
        system.resume(PLACE);
    }

    @Override
    public Map<Stage, Long> times() {
        String token = system.token("service", "bench", List.of("*"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(system.url(PLACE) + "/times"))
                .header("Authorization", "Bearer " + token).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode said = JsonMapper.shared().readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            Map<Stage, Long> times = new EnumMap<>(Stage.class);
            for (Stage stage : Stage.values()) {
                times.put(stage, said.get(stage.toString()).longValue());
            }
            return times;
        } catch (IOException e) {
            throw new IllegalStateException("the service gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long pid() {
        return system.pid(PLACE);
    }
}
