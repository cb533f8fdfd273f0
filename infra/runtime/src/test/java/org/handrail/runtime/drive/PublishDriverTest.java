package org.handrail.runtime.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.stream.IntStream;
import org.handrail.runtime.clock.ManualTime;
import org.handrail.runtime.counter.Counter;
import org.handrail.runtime.counter.Partner;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.event.Envelope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishDriverTest {

    private final Bench bench = new Bench(new ManualTime(Instant.EPOCH), new Partner(), 4);

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void what_is_written_is_published_in_order_and_noted() {
        IntStream.rangeClosed(1, 50).forEach(by -> bench.handle("c-1", new Counter.Add("riverside", by)));
        await().until(() -> bench.log.size() == 50);
        assertThat(bench.log).extracting(Envelope::sequence).isSorted().doesNotHaveDuplicates();
        await().until(() -> bench.counter("c-1").pending().isEmpty());
    }

    @Test
    void what_the_broker_did_not_take_the_sweeper_brings_back() {
        bench.brokerAway = true;
        bench.handle("c-1", new Counter.Add("riverside", 1));
        await().until(bench.publishing::idle);
        assertThat(bench.counter("c-1").pending()).hasSize(1);
        bench.brokerAway = false;
        SweepDriver sweep = new SweepDriver(bench.shell);
        sweep.start();
        await().until(() -> bench.counter("c-1").pending().isEmpty());
        sweep.stop();
    }

    @Test
    void the_end_sends_what_still_waits() {
        bench.publishing.stop();
        IntStream.rangeClosed(1, 1_200).forEach(n -> bench.publishing.offer(Bench.COUNTERS, doc("c-" + n, 1)));
        bench.handle("c-last", new Counter.Add("riverside", 1));
        bench.publishing.stop();
        assertThat(bench.log).hasSize(1);
        assertThat(bench.publishing.idle()).isTrue();
    }

    @Test
    void a_full_queue_keeps_what_it_has_and_the_newest_of_each() {
        PublishQueue queue = new PublishQueue(2);
        queue.offer(Bench.COUNTERS, doc("a", 1));
        queue.offer(Bench.COUNTERS, doc("b", 1));
        queue.offer(Bench.COUNTERS, doc("dropped", 1));
        queue.offer(Bench.COUNTERS, doc("a", 3));
        queue.offer(Bench.COUNTERS, doc("a", 2));
        assertThat(queue.take(9)).extracting(p -> p.doc().toString()).containsExactly("a@3", "b@1");
        assertThat(queue.isEmpty()).isTrue();
    }

    private static Doc<Counter.Count> doc(String id, long version) {
        Doc<Counter.Count> fresh = Doc.fresh(id, new Counter().initial(id));
        return new Doc<>(id, version, "riverside", fresh.state(), fresh.outbox(), 0, 0, fresh.last(), fresh.inbox(),
                fresh.blocked(), fresh.commands(), fresh.calls(), fresh.deferred(), fresh.tombstones(), null, false,
                null, null, "1");
    }
}
