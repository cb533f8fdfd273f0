package org.handrail.verification.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.simulator.outside.Await;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.outside.Topics;
import org.handrail.simulator.story.Care;
import org.junit.jupiter.api.Test;

/** Broker or store away for thirty seconds under work: nothing lost, nothing twice. */
class OutageTest {

    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private final LocalSystem system = WholeSystem.running();
    private final Http http = new Http(system);

    @Test
    void answers_taken_while_the_broker_is_away_for_thirty_seconds_reach_everybody() {
        Care care = WholeSystem.cleared(http);
        system.kill9("broker");
        int taken = answersFor(AWAY, care);
        system.start("broker");
        system.awaitIdle(RECOVERY);
        assertThat(answers(care)).hasSize(taken + 2);
        assertThat(Topics.disorder(Topics.all(system).stream()
                .filter(e -> e.subject().equals(care.episode())).toList())).isEmpty();
    }

    @Test
    void while_the_store_is_away_for_thirty_seconds_nobody_is_told_done_and_repeating_the_key_does_it() {
        Care care = WholeSystem.cleared(http);
        system.kill9("store");
        long end = System.nanoTime() + AWAY.toNanos();
        List<Http.Reply> replies = new ArrayList<>();
        while (System.nanoTime() < end) {
            replies.add(http.post("nurse", "intake", "/episodes/" + care.episode() + "/instruments", "while-store-away",
                    answer()));
            Await.untilPassed(Duration.ofMillis(200));
        }
        assertThat(replies).isNotEmpty().allMatch(r -> r.status() == 503);
        system.start("store");
        WholeSystem.done(http.insist("nurse", "intake", "/episodes/" + care.episode() + "/instruments",
                "while-store-away", answer(), RECOVERY));
        system.awaitIdle(RECOVERY);
        assertThat(answers(care)).hasSize(3);
    }

    private int answersFor(Duration time, Care care) {
        long end = System.nanoTime() + time.toNanos();
        int taken = 0;
        while (System.nanoTime() < end) {
            WholeSystem.done(http.post("nurse", "intake", "/episodes/" + care.episode() + "/instruments",
                    "broker-away-%05d".formatted(taken), answer()));
            taken++;
            Await.untilPassed(Duration.ofMillis(200));
        }
        return taken;
    }

    private Map<String, Object> answer() {
        return Http.body("instrument", "phq-9", "items", List.of(Http.body("item", "1", "value", 1)),
                "occurredAt", system.now().toString());
    }

    private List<String> answers(Care care) {
        return Topics.all(system).stream().filter(e -> e.name().equals("InstrumentAnswered"))
                .filter(e -> e.subject().equals(care.episode())).map(Topics.Event::id).distinct().toList();
    }
}
