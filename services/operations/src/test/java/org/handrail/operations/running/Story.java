package org.handrail.operations.running;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.port.EventLog.Post;
import org.handrail.schemas.PublishedLanguage;

/** Says events of one patient's care on the broker, as the services would: each stream numbered by itself. */
public final class Story {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static int stories;

    public final String episode;
    private final String clinic;
    private final Map<String, Envelope> last = new HashMap<>();

    public Story(String clinic) {
        this.clinic = clinic;
        this.episode = "ep-k3j5v7q2m4n6a2b4c6" + next();
    }

    private static synchronized String next() {
        stories++;
        return "" + ALPHABET.charAt(stories / 32) + ALPHABET.charAt(stories % 32);
    }

    /** @param name such as {@code session.PatientArrived} @param data JSON, in which EP~ begins an escalation of this episode */
    public Story says(String name, String time, String data) {
        return says(name, 1, time, data);
    }

    public Story says(String name, int version, String time, String data) {
        post(envelope("org.handrail." + name + ".v" + version, time, data));
        return this;
    }

    /** The same so many times, sent at once. */
    public Story saysOften(int times, String name, String time, String data) {
        List<Post> posts = IntStream.range(0, times)
                .mapToObj(i -> toTopic(envelope("org.handrail." + name + ".v1", time, data))).toList();
        send(posts);
        return this;
    }

    /** Keeps the next event of this name back: whoever hears the one after it has a gap. */
    public Story loses(String name, String time, String data) {
        envelope("org.handrail." + name + ".v1", time, data);
        return this;
    }

    /** The golden example of a type. */
    public Story says(PublishedLanguage.Example example, String time) {
        post(envelope(example.type(), time, example.json()));
        return this;
    }

    private Envelope envelope(String type, String time, String data) {
        String service = type.split("\\.")[2].replace("followup", "follow-up");
        boolean detail = type.contains("VitalsRecorded");
        boolean rota = type.contains("OnCallChanged");
        String subject = rota ? clinic : episode;
        String stream = rota ? "/scheduling/rotas/" + clinic
                : "/" + service + "/episodes/" + episode + (detail ? "/detail" : "");
        Envelope before = last.get(stream);
        long sequence = before == null ? 1 : before.sequence() + 1;
        Envelope event = new Envelope(stream + "#" + sequence + "-t", type, stream, sequence,
                before == null ? null : before.id(), subject, Instant.parse(time), clinic, "p-c7k2", "command:key-" + sequence,
                "c-0123456789", null, data.replace("EP~", episode + "~").replace("ep-k3j5v7q2m4n6a2b4c6d7", episode));
        last.put(stream, event);
        return event;
    }

    private void post(Envelope event) {
        send(List.of(toTopic(event)));
    }

    private static Post toTopic(Envelope event) {
        String service = event.stream().split("/")[1];
        return new Post(event.stream().contains("/rotas/") ? "handrail.on-call"
                : "handrail." + service + (event.stream().endsWith("/detail") ? ".detail" : ""), event);
    }

    private static void send(List<Post> posts) {
        if (Running.log().append(List.of(posts)).getFirst() != posts.size()) {
            throw new IllegalStateException("the broker did not take " + posts);
        }
    }
}
