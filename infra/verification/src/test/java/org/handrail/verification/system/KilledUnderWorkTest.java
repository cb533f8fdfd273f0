package org.handrail.verification.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.simulator.outside.Http.body;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.simulator.outside.Await;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.outside.Topics;
import org.handrail.simulator.story.Care;
import org.handrail.simulator.story.Clinic;
import org.junit.jupiter.api.Test;

/**
 * Each service killed in the middle of its own commands: whoever was told that something is done finds it done, once and
 * in order, and whoever was told nothing repeats the key.
 */
class KilledUnderWorkTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int COMMANDS = 40;
    private static final int BEFORE_THE_KILL = 10;

    private final LocalSystem system = WholeSystem.running();
    private final Http http = new Http(system);

    @Test
    void answers_are_kept_when_intake_is_killed() {
        Care care = WholeSystem.cleared(http);
        killed("intake", i -> post("intake", care, "/instruments", i, body("instrument", "phq-9", "items",
                List.of(body("item", "1", "value", 1)), "occurredAt", system.now().toString())));
        assertThat(events(care, "InstrumentAnswered")).hasSize(COMMANDS + 2);
    }

    @Test
    void bookings_and_their_places_are_kept_or_given_back_when_scheduling_is_killed() {
        Care care = WholeSystem.cleared(http);
        LocalDate day = system.now().atZone(WholeSystem.ZONE).toLocalDate().plusDays(20);
        WholeSystem.done(new Clinic(system, http, WholeSystem.CLINIC).openDay(day, 3, 2));
        Instant start = day.atTime(LocalTime.of(9, 0)).atZone(WholeSystem.ZONE).toInstant();
        killed("scheduling", i -> {
            if (i % 2 == 0) {
                post("scheduling", care, "/bookings", i, body("visits", List.of(body("start", start.toString()))));
            } else {
                post("scheduling", care, "/visits/v" + (i / 2 + 1) + "/cancellations", i,
                        body("reason", "patients-wish"));
            }
        });
        assertThat(events(care, "VisitBooked")).hasSize(COMMANDS / 2);
        assertThat(events(care, "VisitCancelled")).hasSize(COMMANDS / 2);
        Await.until("every place is given back", PATIENCE, () -> http.get("coordinator", "scheduling",
                "/clinics/" + WholeSystem.CLINIC + "/days/" + day).json().path("taken").isEmpty());
    }

    @Test
    void readings_are_kept_when_session_is_killed() {
        Care care = WholeSystem.cleared(http);
        killed("session", i -> post("session", care, "/visits/v1/vitals", i, body("phase", "monitoring",
                "systolic", 100 + i, "diastolic", 70, "occurredAt", system.now().toString())));
        assertThat(events(care, "VitalsRecorded")).extracting(e -> e.text("systolic")).containsExactlyElementsOf(
                IntStream.range(0, COMMANDS).mapToObj(i -> String.valueOf(100 + i)).toList());
    }

    @Test
    void escalations_are_kept_when_follow_up_is_killed() {
        Care care = WholeSystem.cleared(http);
        killed("follow-up", i -> {
            String escalation = "/escalations/" + care.episode() + "~v" + (i / 2 + 1) + "~same-day";
            if (i % 2 == 0) {
                WholeSystem.done(http.insistOnPut("service", "follow-up", escalation, body("clinic", WholeSystem.CLINIC,
                        "cause", "urinary-symptoms", "raisedBy", "session", "raisedAt", system.now().toString(),
                        "onSite", false), PATIENCE));
            } else {
                WholeSystem.done(http.insist("clinician", "follow-up", escalation + "/acknowledgements",
                        "taken-" + care.episode() + i, Map.of(), PATIENCE));
            }
        });
        assertThat(events(care, "EscalationRaised")).hasSize(COMMANDS / 2);
        assertThat(events(care, "EscalationAcknowledged")).hasSize(COMMANDS / 2);
    }

    @Test
    void what_happens_meanwhile_is_shown_when_operations_was_killed() {
        Care care = WholeSystem.cleared(http);
        killed("operations", i -> post("session", care, "/visits/v1/vitals", i, body("phase", "monitoring",
                "systolic", 100 + i, "diastolic", 70, "occurredAt", system.now().toString())));
        assertThat(events(care, "VitalsRecorded")).hasSize(COMMANDS);
    }

    /** Commands one after the other, each until it is answered; the service dies when a quarter of them is done. */
    private void killed(String service, IntConsumer command) {
        AtomicInteger done = new AtomicInteger();
        Thread work = Thread.ofVirtual().start(() -> IntStream.range(0, COMMANDS).forEach(i -> {
            command.accept(i);
            done.incrementAndGet();
        }));
        Await.until("work is going on", PATIENCE, () -> done.get() >= BEFORE_THE_KILL);
        system.kill9(service);
        assertThat(done.get()).as("killed before the work was over").isLessThan(COMMANDS);
        system.start(service);
        Await.until("the work is done", PATIENCE, () -> !work.isAlive());
        assertThat(done.get()).isEqualTo(COMMANDS);
        system.awaitIdle(PATIENCE);
    }

    private void post(String service, Care care, String path, int i, Object body) {
        WholeSystem.done(http.insist(service.equals("scheduling") ? "coordinator" : "nurse", service,
                "/episodes/" + care.episode() + path, "kill-%s-%03d".formatted(care.episode(), i), body, PATIENCE));
    }

    /** Events of this kind and patient, from streams that are in order; one that was sent again counts once. */
    private List<Topics.Event> events(Care care, String name) {
        List<Topics.Event> all = Topics.all(system).stream()
                .filter(e -> e.subject().equals(care.episode())).toList();
        assertThat(Topics.disorder(all)).isEmpty();
        return all.stream().filter(e -> e.name().equals(name))
                .collect(Collectors.toMap(Topics.Event::id, e -> e, (sent, again) -> sent, LinkedHashMap::new))
                .values().stream().toList();
    }
}
