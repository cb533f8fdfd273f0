package org.handrail.simulator.story;

import static org.handrail.simulator.outside.Http.body;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handrail.local.launcher.Running;
import org.handrail.simulator.outside.Http;

/** What a clinic's administrator does before patients come. */
public final class Clinic {

    private static final Duration ROTA = Duration.ofDays(90);

    private final Running system;
    private final Http http;
    private final String name;

    public Clinic(Running system, Http http, String name) {
        this.system = system;
        this.http = http;
        this.name = name;
    }

    /** Open from 8 to 17, two patients a nurse, a prescriber on site all day. */
    public Http.Reply openDay(LocalDate day, int chairs, int nurses) {
        return http.post("administrator", "scheduling", "/clinics/" + name + "/days",
                "day-%s-%d-%d".formatted(day, chairs, nurses), body("date", day.toString(), "opens", "08:00", "closes",
                        "17:00", "chairs", chairs, "nurses", nurses, "patientsPerNurse", 2, "prescriberUntil", "17:00"));
    }

    /** Certified for the restricted programme, without which nobody is cleared for the spray. */
    public Http.Reply certified() {
        return http.post("administrator", "intake", "/clinics/" + name + "/certificates", "certificate-" + system.now().getEpochSecond(),
                body("validUntil", "2099-01-01T00:00:00Z", "occurredAt", system.now().toString()));
    }

    /** These persons, in this order, from now on. */
    public Http.Reply onCall(String... persons) {
        Instant from = system.now();
        List<Map<String, Object>> ladder = IntStream.range(0, persons.length).mapToObj(i -> body("rung", i + 1,
                "person", persons[i], "channels", List.of("pager", "phone"), "from", from.toString(),
                "until", from.plus(ROTA).toString())).toList();
        return http.post("administrator", "scheduling", "/clinics/" + name + "/on-call",
                "on-call-" + from.getEpochSecond(), body("ladder", ladder));
    }
}
