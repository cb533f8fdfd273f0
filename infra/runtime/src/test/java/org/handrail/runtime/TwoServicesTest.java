package org.handrail.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.runtime.clock.Rest;
import org.handrail.runtime.counter.Counter;
import org.handrail.runtime.counter.Mirror;
import org.handrail.runtime.counter.Partner;
import org.handrail.runtime.counter.RawTopic;
import org.handrail.runtime.counter.Services;
import org.handrail.runtime.counter.Topics;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.observe.Backlog;
import org.handrail.runtime.observe.Traces;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.Documents.StoreUnavailable;
import org.handrail.runtime.port.Heard;
import org.handrail.runtime.port.Congestion;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Request;
import org.handrail.runtime.shell.Result;
import org.handrail.runtime.start.CheckedTopics;
import org.handrail.runtime.start.UnsafeSetting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two services exchange events through a real broker and a store behind MongoDB's wire protocol, each a process of its
 * own, and go on through what befalls them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoServicesTest {

    private static final Caller NURSE = new Caller("p-1", Set.of("nurse"), Set.of("*"));
    private static final Kind<Counter.Count, Counter.Command, Counter.Event> COUNTERS = Counter.kind();
    private static final Kind<Mirror.Image, Mirror.See, Mirror.Seen> MIRRORS = Mirror.kind();

    private LocalSystem local;
    private ConfigurableApplicationContext counting;
    private ConfigurableApplicationContext mirroring;
    private RawTopic raw;

    @BeforeAll
    void start(@TempDir Path directory) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        local = LocalSystem.builder().freePorts().dir(directory).fresh().foundation("broker", "store").start();
        Topics.make(local.brokers(), "handrail.counter", "handrail.counter.detail", "handrail.mirror",
                "handrail.mirror.detail");
        startServices();
        raw = new RawTopic(local.brokers(), "handrail.counter");
    }

    private void startServices() {
        together(this::startCounting, () -> mirroring = Services.start(Services.MirrorService.class, "mirror",
                "handrail.counter", local.brokers(), local.mongoUri("mirror")));
    }

    private static void together(Runnable one, Runnable other) {
        CompletableFuture.allOf(CompletableFuture.runAsync(one), CompletableFuture.runAsync(other)).join();
    }

    private void startCounting() {
        counting = Services.start(Services.CounterService.class, "counter", "", local.brokers(),
                local.mongoUri("counter"), "handrail.outbox.limit=20");
    }

    @AfterAll
    void stop() {
        raw.close();
        together(mirroring::close, counting::close);
        local.close();
    }

    @Test
    void what_one_service_decides_the_other_hears_in_order_and_then_both_rest() {
        IntStream.rangeClosed(1, 20).forEach(by -> add("c-order", by));
        await().until(() -> mirrored("c-order").size() == 20);
        assertThat(mirrored("c-order")).isSorted();
        awaitRest();
    }

    @Test
    void what_comes_twice_counts_once() throws Exception {
        IntStream.rangeClosed(1, 5).forEach(by -> add("c-twice", by));
        await().until(() -> mirrored("c-twice").size() == 5);
        List<ProducerRecord<String, byte[]>> again = new ArrayList<>();
        raw.all("c-twice").forEach(r -> again.add(new ProducerRecord<>(r.topic(), null, r.key(), r.value(), r.headers())));
        raw.send(again);
        add("c-twice", 6);
        await().until(() -> mirrored("c-twice").size() == 6);
        assertThat(mirrored("c-twice")).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void poison_in_first_middle_and_last_place_of_a_poll_keeps_nobody_waiting() throws Exception {
        long before = dead();
        List<ProducerRecord<String, byte[]>> poll = new ArrayList<>(List.of(raw.garbage("c-poison")));
        for (int i = 1; i <= 10; i++) {
            poll.add(raw.record(RawTopic.added("c-poison", i, i)));
            if (i == 5) {
                poll.add(raw.garbage("c-poison"));
                poll.add(raw.nothing("c-poison"));
            }
        }
        poll.add(raw.garbage("c-poison"));
        raw.send(poll);
        await().until(() -> mirrored("c-poison").size() == 10);
        await().until(() -> dead() == before + 4);
        assertThat(mirrored("c-poison")).isSorted();
    }

    @Test
    void a_record_that_breaks_its_schema_blocks_its_stream_alone_and_is_kept() throws Exception {
        long before = dead();
        raw.send(List.of(raw.record(RawTopic.added("c-broken", 1, 1)),
                raw.record(RawTopic.event("c-broken", 2, "{\"by\":\"two\"}")),
                raw.record(RawTopic.added("c-broken", 3, 3)), raw.record(RawTopic.added("c-whole", 1, 1))));
        await().until(() -> mirrored("c-whole").size() == 1 && blocked("c-broken") != null);
        assertThat(blocked("c-broken").reason()).isEqualTo(BlockedStream.Reason.UNREADABLE);
        await().until(() -> blocked("c-broken").waiting().size() == 2);
        assertThat(mirrored("c-broken")).containsExactly(1);
        assertThat(dead()).isEqualTo(before + 1);
        await().until(() -> mirroring.getBean(Backlog.class).last().blocked() > 0);
    }

    @Test
    void a_gap_heals_by_asking_the_producer() throws Exception {
        mirroring.getBean(Services.Healer.class).missing.add(RawTopic.incoming(RawTopic.added("c-gap", 2, 2)));
        raw.send(List.of(raw.record(RawTopic.added("c-gap", 1, 1)), raw.record(RawTopic.added("c-gap", 4, 4)),
                raw.record(RawTopic.added("c-gap", 3, 3))));
        await().until(() -> mirrored("c-gap").size() == 4);
        assertThat(mirrored("c-gap")).containsExactly(1, 2, 3, 4);
        assertThat(blocked("c-gap")).isNull();
    }

    @Test
    void what_falls_due_happens_and_the_call_it_owes_is_made_once() {
        add("c-due", 1);
        Instant soon = counting.getBean(Time.class).care().plusMillis(300);
        handle("c-due", new Counter.ChimeAt(soon), null);
        await().until(() -> counting.getBean(Partner.class).keys.contains("c-due/1"));
        await().until(() -> counter("c-due").state().chimed() == 1 && counter("c-due").calls().isEmpty());
        assertThat(counting.getBean(Partner.class).keys).filteredOn(k -> k.startsWith("c-due")).hasSize(1);
    }

    @Test
    void one_trace_goes_over_the_broker_with_a_span_for_each_side() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        counting.getBean(Traces.class).within("00-" + trace + "-b7ad6b7169203331-01", "POST /things", () ->
                handle("c-trace", new Counter.Add("riverside", 1), counting.getBean(Traces.class).current()));
        await().until(() -> mirrored("c-trace").size() == 1);
        String sent = counter("c-trace").outbox().getFirst().event().traceparent();
        String followed = mirror("c-trace").outbox().getFirst().event().traceparent();
        assertThat(sent).startsWith("00-" + trace).isNotEqualTo("00-" + trace + "-b7ad6b7169203331-01");
        assertThat(followed).startsWith("00-" + trace).endsWith("-01").isNotEqualTo(sent);
    }

    @Test
    void one_trace_goes_along_with_the_call_that_is_owed() {
        String trace = "1bf7651916cd43dd8448eb211c80319d";
        String first = "00-" + trace + "-b7ad6b7169203331-01";
        handle("c-traced-call", new Counter.Ring(), first);
        await().until(() -> counting.getBean(Partner.class).traces.containsKey("c-traced-call/ring"));
        assertThat(counting.getBean(Partner.class).traces.get("c-traced-call/ring")).isEqualTo(first);
        String onTheWay = counting.getBean(Traces.class).asking(first, "POST /rings", context -> context);
        assertThat(onTheWay).startsWith("00-" + trace).endsWith("-01").isNotEqualTo(first);
    }

    @Test
    void silence_counts_once_everything_sent_before_was_read() {
        add("c-heard", 1);
        Heard heard = mirroring.getBean(Heard.class);
        await().until(() -> heard.everythingOf(Set.of("counter"), "q"));
        assertThat(mirrored("c-heard")).containsExactly(1);
        assertThat(heard.everythingOf(Set.of("nobody"), "q2")).isFalse();
    }

    @Test
    void while_the_store_is_away_nothing_is_skipped_and_then_all_goes_on() throws Exception {
        add("c-store", 1);
        await().until(() -> mirrored("c-store").size() == 1);
        local.kill9("store");
        Instant asked = Instant.now();
        assertThatThrownBy(() -> add("c-store", 2)).isInstanceOf(StoreUnavailable.class);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
        raw.send(IntStream.rangeClosed(1, 30).mapToObj(i -> raw.record(RawTopic.added("c-while", i, i))).toList());
        await().until(() -> mirroring.getBean(Backlog.class).last() == null);
        local.start("store");
        // The driver finds the store again a moment later.
        await().ignoreException(StoreUnavailable.class).until(() -> mirrored("c-while").size() == 30);
        assertThat(mirrored("c-while")).isSorted();
        add("c-store", 2);
        await().until(() -> mirrored("c-store").size() == 2);
    }

    @Test
    void while_the_broker_is_away_records_are_taken_even_by_services_that_start_and_sent_when_it_is_back() {
        add("c-broker", 1);
        await().until(() -> mirrored("c-broker").size() == 1);
        local.kill9("broker");
        Instant asked = Instant.now();
        IntStream.rangeClosed(2, 30).forEach(by -> add("c-broker", by));
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(counter("c-broker").pending()).isNotEmpty();
        await().until(() -> counting.getBean(Congestion.class).high());
        together(mirroring::close, counting::close);
        startServices();
        add("c-broker", 31);
        local.start("broker");
        await().until(() -> mirrored("c-broker").size() == 31);
        assertThat(mirrored("c-broker")).isSorted();
        awaitRest();
        await().until(() -> !counting.getBean(Congestion.class).high());
    }

    @Test
    void a_clean_stop_leaves_nothing_unpublished() {
        IntStream.rangeClosed(1, 60).forEach(by -> add("c-stop", by));
        counting.close();
        await().until(() -> mirrored("c-stop").size() == 60);
        startCounting();
        assertThat(counter("c-stop").state().total()).isEqualTo(60 * 61 / 2);
    }

    @Test
    void topics_that_could_lose_data_stop_the_start_and_are_named() {
        assertRefused("topic handrail.nowhere", "handrail.nowhere", "handrail.instance=9");
        assertRefused("spring.kafka.producer.acks", "handrail.counter", "spring.kafka.producer.acks=1");
    }

    @ParameterizedTest
    @CsvSource({"retention.ms, 604800000, true", "retention.bytes, 1000000, true", "cleanup.policy, compact, true",
        "unclean.leader.election.enable, true, true", "min.insync.replicas, 1, false"})
    void a_topic_set_so_that_it_could_lose_data_is_refused_by_the_setting(String setting, String value, boolean local) {
        String topic = "handrail.unsafe." + setting;
        Map<String, String> settings = new HashMap<>(Map.of("retention.ms", "-1"));
        settings.put(setting, value);
        Topics.makeWith(settings, this.local.brokers(), topic);
        assertThatThrownBy(() -> CheckedTopics.check(this.local.brokers(), local, topic))
                .isInstanceOf(UnsafeSetting.class).hasMessageStartingWith("topic " + topic + ": " + setting + " must be");
    }

    @Test
    void in_production_one_copy_of_a_topic_is_not_enough() {
        Topics.makeWith(Map.of("retention.ms", "-1", "min.insync.replicas", "2"), local.brokers(), "handrail.one");
        assertThatThrownBy(() -> CheckedTopics.check(local.brokers(), false, "handrail.one"))
                .hasMessage("topic handrail.one: replication factor must be at least 3");
        CheckedTopics.check(local.brokers(), true, "handrail.one");
    }

    private void assertRefused(String setting, String reads, String property) {
        assertThatThrownBy(() -> Services.start(Services.MirrorService.class, "mirror", reads, local.brokers(),
                local.mongoUri("refused"), property).close())
                .rootCause().isInstanceOfSatisfying(UnsafeSetting.class,
                        refused -> assertThat(refused.setting()).isEqualTo(setting));
    }

    private void awaitRest() {
        await().until(() -> counting.getBean(Rest.class).look().idle());
        await().until(() -> mirroring.getBean(Rest.class).look().lag() == 0);
    }

    private Result add(String id, int by) {
        return handle(id, new Counter.Add("riverside", by), null);
    }

    private Result handle(String id, Counter.Command command, String traceparent) {
        return counting.getBean(Commands.class).handle(COUNTERS, id,
                new Request<>(NURSE, null, null, "riverside", "corr-" + id, traceparent, command));
    }

    private Doc<Counter.Count> counter(String id) {
        return counting.getBean(Documents.class).load(COUNTERS, List.of(id)).get(id);
    }

    private Doc<Mirror.Image> mirror(String id) {
        return mirroring.getBean(Documents.class).load(MIRRORS, List.of(id)).get(id);
    }

    private List<Integer> mirrored(String id) {
        Doc<Mirror.Image> found = mirror(id);
        return found == null ? List.of() : found.state().steps();
    }

    private BlockedStream blocked(String id) {
        Doc<Mirror.Image> found = mirror(id);
        return found == null ? null : found.blocked("/counter/counters/" + id).orElse(null);
    }

    private long dead() {
        return mirroring.getBean(DeadLetters.class).count();
    }
}
