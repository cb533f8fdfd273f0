package org.handrail.verification.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handrail.local.http.Json;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.local.launcher.Story;
import org.handrail.local.partners.LedgerEntry;
import org.handrail.simulator.outside.Await;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.outside.Topics;
import org.handrail.simulator.story.Care;
import org.handrail.simulator.story.OnePatient;
import org.junit.jupiter.api.Test;

/**
 * A hypertensive crisis in the chair: the first page within five seconds, the next person on time, whatever is away.
 * Judged by the requests that reached the pager, as if it knew no key again: each would have called somebody.
 */
class EmergencyTest {

    private static final Duration FIRST_PAGE = Duration.ofSeconds(5);
    private static final Duration ON_SITE = Duration.ofMinutes(1);
    private static final Duration HALF = ON_SITE.dividedBy(2);

    private final LocalSystem system = WholeSystem.running();
    private final Http http = new Http(system);
    private Instant recorded;

    @Test
    void while_the_broker_is_stopped_people_are_called_and_nothing_is_lost() {
        Care care = WholeSystem.inTheChair(http);
        system.kill9("broker");
        crisis(care);
        calls(care, 1, FIRST_PAGE);
        handedOver(care);
        minuteLater();
        calls(care, 2, FIRST_PAGE);
        system.start("broker");
        system.awaitIdle(Duration.ofMinutes(2));
        assertThat(raised(care)).hasSize(1);
        acknowledged(care);
    }

    @Test
    void while_follow_up_is_down_the_session_calls_and_hands_over_when_it_is_back() {
        Care care = WholeSystem.inTheChair(http);
        system.kill9("follow-up");
        crisis(care);
        calls(care, 1, FIRST_PAGE);
        minuteLater();
        calls(care, 2, FIRST_PAGE);
        system.start("follow-up");
        later(HALF);
        handedOver(care);
        later(HALF);
        calls(care, 3, Duration.ofSeconds(30));
        system.awaitIdle(Duration.ofMinutes(2));
        assertThat(raised(care)).hasSize(1);
        acknowledged(care);
    }

    @Test
    void while_its_stream_is_blocked_in_follow_up_people_are_called_all_the_same() {
        Care care = WholeSystem.inTheChair(http);
        Topics.Event last = Topics.all(system).stream()
                .filter(e -> e.stream().equals("/session/episodes/" + care.episode()))
                .reduce((one, next) -> next.sequence() > one.sequence() ? next : one).orElseThrow();
        RawRecords.unknownVersionAfter(system, last);
        Await.until("follow-up says that the stream is blocked", Duration.ofSeconds(20),
                () -> http.get("administrator", "follow-up", "/blocked").text().contains(care.episode()));
        crisis(care);
        calls(care, 1, FIRST_PAGE);
        handedOver(care);
        minuteLater();
        calls(care, 2, FIRST_PAGE);
        acknowledged(care);
        RawRecords.ofNobody(system, "handrail.intake");
        assertThat(new OnePatient().play(system, Story.Size.USUAL)).as("a story beside it is well, the whole is not").isOne();
    }

    private void crisis(Care care) {
        recorded = system.now();
        Instant begun = Instant.now();
        WholeSystem.done(care.vitals("v1", Map.of("systolic", 184, "diastolic", 112, "heartRate", 96, "spo2", 97,
                "respiratoryRate", 16, "moaas", 5, "symptoms", List.of("severe-headache"))));
        Await.until("a first page", FIRST_PAGE, () -> !pages(care).isEmpty());
        assertThat(Duration.between(begun, Instant.parse(pages(care).getFirst().receivedAt())))
                .as("from the recording to the first page").isLessThanOrEqualTo(FIRST_PAGE);
    }

    /** The persons called so far: each once, in the order of the rota, a minute of the care clock after the one before. */
    private void calls(Care care, int people, Duration within) {
        Await.until(people + " people are called", within, () -> pages(care).size() >= people);
        List<LedgerEntry> pages = pages(care);
        assertThat(pages).as("%s", pages).extracting(page -> Json.object(page.body()).get("person"))
                .containsExactlyElementsOf(List.of("p-onya", "p-bram", "p-chen").subList(0, people));
        assertThat(pages).extracting(page -> Json.object(page.body()).get("rung"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, people).boxed().toList());
        assertThat(pages).extracting(page -> Instant.parse(page.careTime())).containsExactlyElementsOf(
                IntStream.range(0, people).mapToObj(minute -> recorded.plus(ON_SITE.multipliedBy(minute))).toList());
    }

    /** Every request that the pager could act on, though it had known the key. */
    private List<LedgerEntry> pages(Care care) {
        return system.partners().ledger("paging").stream().filter(LedgerEntry::able)
                .filter(p -> p.key().startsWith(care.episode())).toList();
    }

    private List<Topics.Event> raised(Care care) {
        return Topics.all(system).stream().filter(e -> e.name().equals("EscalationRaised"))
                .filter(e -> e.subject().equals(care.episode())).toList();
    }

    /** A minute is long: well before it is over, a follow-up that is up has confirmed that it calls the next person. */
    private void handedOver(Care care) {
        Await.until("follow-up has taken it over", FIRST_PAGE, () -> http.get("nurse", "session",
                "/episodes/" + care.episode() + "/visits/v1").text().contains("\"handedOver\":true"));
    }

    private void minuteLater() {
        later(ON_SITE);
    }

    private void later(Duration time) {
        system.setTime(system.now().plus(time));
    }

    private void acknowledged(Care care) {
        int before = pages(care).size();
        String escalation = care.episode() + "~v1~emergency";
        WholeSystem.done(http.post("clinician", "follow-up", "/escalations/" + escalation + "/acknowledgements",
                "ack-" + care.episode(), Map.of()));
        minuteLater();
        minuteLater();
        system.awaitIdle(Duration.ofMinutes(2));
        assertThat(pages(care)).as("nobody is called once it is taken").hasSize(before);
    }
}
