package org.handrail.simulator.story;

import static org.handrail.simulator.outside.Http.body;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handrail.local.launcher.Running;
import org.handrail.simulator.outside.Http;

/** What people at a clinic do for one patient, through the doors that everybody uses. Keys are derived from the act. */
public final class Care implements AtIntake, AtScheduling, AtTheChair, Afterwards {

    /** A service that was killed comes back; until then the same key is sent again. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

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

    @Override
    public Http.Reply refer(String clinic, LocalDate born) {
        Http.Reply reply = act("coordinator", "intake", "/clinics/" + clinic + "/referrals", body(
                "patient", body("names", List.of("Alex Example"), "birthDate", born.toString(),
                        "recordNumber", "MRN-" + name, "contacts", List.of(body("system", "phone",
                                "value", "555-0100")))));
        episode = reply.json().path("episode").asString();
        return reply;
    }

    @Override
    public Http.Reply act(Http.Who who, String service, String path, Map<String, Object> body) {
        return http.insist(who, service, path, "%s-%s-%03d".formatted(name, service, ++acts), body, PATIENCE);
    }

    @Override
    public Http.Reply ask(String role, String service, String path) {
        return http.insistOnGet(role, service, path, PATIENCE);
    }

    @Override
    public String path(String rest) {
        return "/episodes/" + episode + rest;
    }

    @Override
    public Instant time() {
        return system.now();
    }
}
