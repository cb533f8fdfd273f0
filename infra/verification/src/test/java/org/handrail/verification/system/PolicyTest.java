package org.handrail.verification.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.outside.Topics;
import org.handrail.simulator.story.Care;
import org.junit.jupiter.api.Test;

/** What an administrator sets at intake, session does: from its moment on, and also after it was killed meanwhile. */
class PolicyTest {

    private static final String PATH = "/clinics/" + WholeSystem.CLINIC + "/policies";

    private final LocalSystem system = WholeSystem.running();
    private final Http http = new Http(system);

    @Test
    void a_shorter_grace_counts_from_its_moment_on_for_the_patient_in_the_chair() {
        Care care = WholeSystem.inTheChair(http);
        Instant dosed = system.now();
        set(dosed.plus(Duration.ofMinutes(18)), Map.of("check-grace", "5"));
        system.awaitIdle();
        system.kill9("session");
        system.start("session");
        goTo(dosed.plus(Duration.ofMinutes(20)).minusSeconds(1));
        assertThat(overdue(care)).isEmpty();
        goTo(dosed.plus(Duration.ofMinutes(20)));
        assertThat(overdue(care)).singleElement().satisfies(event ->
                assertThat(event.text("check")).isEqualTo("v1-look-15"));
        WholeSystem.done(care.askToDose("v1", 2));
        system.awaitIdle();
        assertThat(events(care, "DosePermitted")).extracting(event -> event.text("policy"))
                .containsExactly(String.valueOf(revision() - 1), String.valueOf(revision()));
        set(system.now(), Map.of());
        system.awaitIdle();
    }

    private void set(Instant from, Map<String, String> values) {
        WholeSystem.done(http.post("administrator", "intake", PATH, "policy-of-" + from.getEpochSecond(),
                Map.of("effectiveFrom", from.toString(), "values", values, "reason", "medical-director"),
                "If-Match", String.valueOf(revision())));
    }

    private int revision() {
        return http.get("administrator", "intake", PATH).json().get("revision").intValue();
    }

    private void goTo(Instant moment) {
        system.setTime(moment);
        system.awaitIdle();
    }

    private List<Topics.Event> overdue(Care care) {
        return events(care, "VitalsOverdue");
    }

    private List<Topics.Event> events(Care care, String name) {
        return Topics.all(system).stream().filter(e -> e.name().equals(name) && e.subject().equals(care.episode()))
                .toList();
    }
}
