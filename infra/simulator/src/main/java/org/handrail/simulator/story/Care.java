package org.handrail.simulator.story;

import static org.handrail.simulator.outside.Http.body;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handrail.local.launcher.Running;
import org.handrail.simulator.outside.Http;

/** What people at a clinic do for one patient, through the doors that everybody uses. Keys are derived from the act. */
public final class Care {

    /** A service that was killed comes back; until then the same key is sent again. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Running system;
    private final Http http;
    private final String name;
    private String episode;
    private int acts;

    /** @param name tells this patient's acts from another's; any word */
    public Care(Running system, Http http, String name) {
        this.system = system;
        this.http = http;
        this.name = name;
    }

    public String episode() {
        return episode;
    }

    /** The clinic has its certificate, without which nobody is cleared for the spray. */
    public Http.Reply refer(String clinic) {
        act("coordinator", "intake", "/clinics/" + clinic + "/certificates",
                body("validUntil", "2099-01-01T00:00:00Z", "occurredAt", now()));
        Http.Reply reply = act("coordinator", "intake", "/clinics/" + clinic + "/referrals", body(
                "patient", body("names", List.of("Alex Example"), "birthDate", "1984-05-17",
                        "recordNumber", "MRN-" + name, "contacts", List.of(body("system", "phone",
                                "value", "555-0100")))));
        episode = reply.json().path("episode").asString();
        return reply;
    }

    /** Answers items 1 to n in order. */
    public Http.Reply phq9(int... values) {
        return answers("phq-9", "", values);
    }

    public Http.Reply cssrs(Map<String, Integer> answers) {
        return act("clinician", "intake", path("/instruments"), body("instrument", "c-ssrs-screener", "items",
                answers.entrySet().stream().map(a -> body("item", a.getKey(), "value", a.getValue())).toList(),
                "occurredAt", now()));
    }

    private Http.Reply answers(String instrument, String prefix, int... values) {
        List<Map<String, Object>> items = IntStream.range(0, values.length)
                .mapToObj(i -> body("item", prefix + (i + 1), "value", values[i])).toList();
        return act("nurse", "intake", path("/instruments"), body("instrument", instrument, "items", items,
                "occurredAt", now()));
    }

    public Http.Reply screen(Map<String, Object> findings) {
        return act("clinician", "intake", path("/screenings"), body("findings", findings, "occurredAt", now()));
    }

    public Http.Reply consent() {
        return act("clinician", "intake", path("/consents"), body("status", "active", "occurredAt", now()));
    }

    public Http.Reply enrol() {
        return act("coordinator", "intake", path("/enrolments"), body("programme", "spravato-rems",
                "occurredAt", now()));
    }

    public Http.Reply book(Instant... starts) {
        return act("coordinator", "scheduling", path("/bookings"), body("visits",
                List.of(starts).stream().map(s -> body("start", s.toString())).toList()));
    }

    public Http.Reply confirm(String visit) {
        return act("coordinator", "scheduling", path("/visits/" + visit + "/confirmations"),
                body("patient", true, "ride", true));
    }

    public Http.Reply arrive(String visit) {
        return act("nurse", "session", path("/visits/" + visit + "/arrivals"), body("occurredAt", now()));
    }

    public Http.Reply vitals(String visit, Map<String, Object> values) {
        Map<String, Object> body = body("occurredAt", now());
        body.putAll(values);
        return act("nurse", "session", path("/visits/" + visit + "/vitals"), body);
    }

    public Http.Reply askToDose(String visit, int device) {
        return act("nurse", "session", path("/visits/" + visit + "/dose-requests"),
                body("device", device, "drug", "esketamine", "amountMg", 28, "orderedMg", 56));
    }

    public Http.Reply dose(String visit, int device) {
        return act("nurse", "session", path("/visits/" + visit + "/doses"),
                body("device", device, "drug", "esketamine", "amountMg", 28, "occurredAt", now()));
    }

    public Http.Reply sideEffect(String visit, String code, int grade) {
        return act("nurse", "session", path("/visits/" + visit + "/side-effects"),
                body("code", code, "grade", grade, "serious", false, "occurredAt", now()));
    }

    public Http.Reply release(String visit) {
        return act("nurse", "session", path("/visits/" + visit + "/releases"), body("stable", "yes",
                "dissociationOver", "yes", "walksSteadily", "yes", "rideAtDoor", "yes", "instructionsGiven", "yes",
                "aldrete", 10));
    }

    public Http.Reply end(String visit, String ending) {
        return act("nurse", "session", path("/visits/" + visit + "/endings"), body("ending", ending,
                "occurredAt", now()));
    }

    public Http.Reply answerCheckIn(String checkIn, int item9, String... sideEffects) {
        return act("nurse", "follow-up", path("/check-ins/" + checkIn + "/answers"), body("occurredAt", now(),
                "sideEffects", List.of(sideEffects), "droveOrOperated", false, "item9", item9));
    }

    private String path(String rest) {
        return "/episodes/" + episode + rest;
    }

    private String now() {
        return system.now().toString();
    }

    private Http.Reply act(String role, String service, String path, Map<String, Object> body) {
        return http.insist(role, service, path, "%s-%s-%03d".formatted(name, service, ++acts), body, PATIENCE);
    }
}
