package org.handrail.verification.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.local.partners.LedgerEntry;
import org.handrail.runtime.simulation.Tally;
import org.handrail.verification.crash.host.Host;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.judge.Judge;
import org.handrail.simulator.outside.Await;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.outside.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Kills a process between every two steps of a command, a batch and a call, each time under a client that repeats its
 * key until it has an answer; then judges from topics, the stores and the partner's ledger.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {

    /** Of people as well as of the test: on a busy machine a process takes its time to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String TALLY = "intake";
    private static final String NOTE = "session";
    private static final List<String> ITEMS = new ArrayList<>();
    @TempDir
    private static Path directory;
    private static LocalSystem system;
    private static Http http;

    @BeforeAll
    static void start() {
        OftenStarted host = new OftenStarted(directory,
                System.getProperty("java.class.path").replace("\n", File.pathSeparator), Host.class.getName());
        system = LocalSystem.builder().freePorts().dir(directory)
                .service(TALLY, host.program()).service(NOTE, host.learner())
                .property(TALLY, "spring.config.name", "host").property(NOTE, "spring.config.name", "host")
                .property(TALLY, "handrail.reads", "handrail.session")
                .property(NOTE, "handrail.reads", "handrail.intake")
                .property(TALLY, INTERCEPTOR, COMMITS).property(NOTE, INTERCEPTOR, COMMITS).start();
        host.learnedBy(system, NOTE);
        http = new Http(system);
    }

    private static final String INTERCEPTOR =
            "spring.cloud.stream.kafka.bindings.events-in-0.consumer.configuration.interceptor.classes";
    private static final String COMMITS = "org.handrail.verification.crash.host.CrashingCommits";

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Order(1)
    @Execution(ExecutionMode.SAME_THREAD)
    @ParameterizedTest(name = "{0} dies at {1} #{2}: {3}")
    @CsvSource({
        "intake,  Documents.replace:before, 1, a command before its write",
        "intake,  Documents.replace:after, 1, a command written and not answered",
        "intake,  EventLog.append:before, 1, written and not published",
        "intake,  EventLog.append:between, 1, some events published and some not",
        "intake,  Documents.markPublished:before, 1, published and not marked",
        "intake,  Documents.markPublished:after, 1, marked",
        "intake,  Outside.call:before, 1, a call claimed and not made",
        "intake,  Outside.call:after, 1, a call made and its result not written",
        "intake,  Documents.replace:after, 3, a result written",
        "session, Consumer.poll:after, 1, a batch polled",
        "session, Documents.replace:before, 1, a batch before its write",
        "session, Documents.replace:after, 1, a batch written and its offsets not committed",
        "session, EventLog.append:before, 1, a batch written and not published",
        "session, EventLog.append:after, 1, a batch published and not marked",
        "session, Documents.markPublished:after, 1, a batch marked",
        "session, Consumer.commit:after, 1, a batch whose offsets were committed"})
    void nothing_is_lost_when_a_process_dies(String process, String point, int nth, String when) {
        assertThat(http.post("coordinator", process, "/crash", "arm-" + ITEMS.size(),
                Http.body("point", point, "nth", nth)).status()).isEqualTo(200);
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String item = "item-%03d".formatted(ITEMS.size());
            ITEMS.add(item);
            clients.add(CompletableFuture.runAsync(() -> add(item), work -> Thread.ofVirtual().start(work)));
        }
        Await.until(process + " dies at " + point, PATIENCE, () -> !system.alive(process));
        system.start(process);
        clients.forEach(CompletableFuture::join);
        system.awaitIdle();
        assertThat(judge()).isEmpty();
    }

    private static void add(String item) {
        assertThat(http.insist("coordinator", TALLY, "/things/thing-1/items", "key-" + item, Http.body("item", item),
                PATIENCE).good()).isTrue();
    }

    @Order(2)
    @Execution(ExecutionMode.SAME_THREAD)
    @Test
    void deadlines_survive_every_death_and_come_once() {
        system.setTime(system.now().plusSeconds(120));
        system.awaitIdle();
        assertThat(judge()).isEmpty();
        assertThat(items(Topics.read(system, "handrail.intake"), Tally.CLOSED))
                .containsExactlyInAnyOrderElementsOf(ITEMS);
    }

    private static List<String> judge() {
        List<Topics.Event> tallied = Topics.read(system, "handrail.intake", "handrail.intake.detail");
        List<Topics.Event> noted = Topics.read(system, "handrail.session");
        List<String> wrong = new ArrayList<>(Topics.disorder(tallied));
        wrong.addAll(Topics.disorder(noted));
        if (!items(tallied, Tally.ADDED).equals(ITEMS.stream().sorted().toList())) {
            wrong.add("added: " + items(tallied, Tally.ADDED));
        }
        Map<String, Set<String>> reactions = noted.stream().collect(Collectors.groupingBy(Topics.Event::cause,
                Collectors.mapping(Topics.Event::id, Collectors.toSet())));
        reactions.forEach((cause, ids) -> {
            if (ids.size() > 1) {
                wrong.add("two reactions to " + cause);
            }
        });
        tallied.stream().filter(e -> e.topic().equals("handrail.intake")).map(Topics.Event::id).distinct()
                .filter(id -> !reactions.containsKey(id)).forEach(id -> wrong.add("no reaction to " + id));
        system.partners().ledger("paging").stream().filter(LedgerEntry::unknowinglyTwice)
                .forEach(again -> wrong.add("asked again as if for the first time: " + again));
        Map<String, Long> acts = system.partners().acted("paging").stream()
                .collect(Collectors.groupingBy(LedgerEntry::key, LinkedHashMap::new, Collectors.counting()));
        ITEMS.stream().filter(item -> acts.getOrDefault("tell-" + item, 0L) != 1)
                .forEach(item -> wrong.add("partner acted " + acts.get("tell-" + item) + " times for " + item));
        if (!http.get("coordinator", TALLY, "/things/thing-1").json().path("added").valueStream().map(JsonNode::asString)
                .sorted().toList().equals(ITEMS.stream().sorted().toList())) {
            wrong.add("the store holds other items than were added");
        }
        // What the partner was asked is judged above: the host's requests name no escalation.
        Evidence seen = Evidence.of(system);
        Judge.judge(new Evidence(seen.records(), List.of(), seen.stored(), seen.obstacles(), seen.until()))
                .forEach(finding -> wrong.addAll(finding.broken()));
        return wrong;
    }

    /** The items of all different events of a type, sorted; one that happened twice is there twice. */
    private static List<String> items(List<Topics.Event> events, String type) {
        return events.stream().filter(e -> e.type().equals(type)).collect(Collectors.toMap(Topics.Event::id,
                event -> event.text("item"), (one, same) -> one)).values().stream().sorted().toList();
    }
}
