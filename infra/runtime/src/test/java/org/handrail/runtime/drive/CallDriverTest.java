package org.handrail.runtime.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.handrail.runtime.clock.ManualTime;
import org.handrail.runtime.counter.Counter;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.port.Outside;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallDriverTest {

    private static final Instant T = Instant.parse("2026-03-02T08:00:00Z");

    private final CountDownLatch slow = new CountDownLatch(1);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final List<String> called = new CopyOnWriteArrayList<>();
    private final Bench bench = new Bench(new ManualTime(T), new Slow(), 3);

    @AfterEach
    void end() {
        slow.countDown();
        bench.close();
    }

    @Test
    void only_so_many_documents_call_at_once_and_all_get_their_turn() {
        IntStream.range(0, 10).forEach(n -> chimes("c-" + n));
        bench.shell.due().poll(Bench.COUNTERS, 100);
        await().until(() -> atOnce.get() == 3);
        slow.countDown();
        await().until(() -> called.size() == 10);
        assertThat(most).hasValue(3);
        await().until(bench.calling::idle);
        await().until(() -> IntStream.range(0, 10).allMatch(n -> bench.counter("c-" + n).calls().isEmpty()));
    }

    @Test
    void a_document_that_is_offered_again_and_again_calls_once() {
        chimes("c-1");
        bench.shell.due().poll(Bench.COUNTERS, 100);
        IntStream.range(0, 50).forEach(n -> bench.shell.due().poll(Bench.COUNTERS, 100));
        slow.countDown();
        await().until(bench.calling::idle);
        assertThat(called).containsExactly("c-1/1");
    }

    @Test
    void the_end_begins_nothing_new_and_waits_for_what_was_begun() {
        IntStream.range(0, 10).forEach(n -> chimes("c-" + n));
        bench.shell.due().poll(Bench.COUNTERS, 100);
        await().until(() -> atOnce.get() == 3);
        Thread ending = Thread.startVirtualThread(bench.calling::stop);
        await().until(() -> !bench.calling.isRunning());
        slow.countDown();
        await().until(() -> !ending.isAlive());
        assertThat(called).hasSize(3);
        assertThat(bench.calling.idle()).isTrue();
    }

    @Test
    void however_many_wait_an_urgent_call_is_never_dropped() {
        try (Bench small = new Bench(new ManualTime(T), new Slow(), 1, 1)) {
            for (String id : List.of("c-1", "c-2", "c-3")) {
                small.handle(id, new Counter.Add("riverside", 1));
                small.handle(id, new Counter.ChimeAt(T));
            }
            small.shell.due().poll(Bench.COUNTERS, 1);
            await().until(() -> atOnce.get() == 1);
            small.shell.due().poll(Bench.COUNTERS, 100);
            small.handle("c-urgent", new Counter.Ring());
            await().until(() -> atOnce.get() == 2);
            slow.countDown();
            await().until(() -> called.contains("c-urgent/ring"));
        }
    }

    private void chimes(String id) {
        bench.handle(id, new Counter.Add("riverside", 1));
        bench.handle(id, new Counter.ChimeAt(T));
    }

    private final class Slow implements Outside {
        @Override
        public Outcome call(Call call, Attempt attempt) {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                slow.await();
            } catch (InterruptedException e) {
                return new Outcome.Unknown("interrupted");
            } finally {
                atOnce.decrementAndGet();
            }
            called.add(call.key());
            return new Outcome.Done(Map.of());
        }

        @Override
        public Duration timeout(String partner) {
            return Duration.ofSeconds(30);
        }
    }
}
