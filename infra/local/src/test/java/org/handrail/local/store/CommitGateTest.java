package org.handrail.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CommitGateTest {

    private final CountDownLatch committing = new CountDownLatch(1);
    private final CountDownLatch mayCommit = new CountDownLatch(1);

    private void slowCommit() {
        committing.countDown();
        try {
            mayCommit.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_write_is_answered_only_after_its_commit() throws Exception {
        CommitGate gate = new CommitGate(this::slowCommit);
        CompletableFuture<String> write = CompletableFuture.supplyAsync(() -> gate.write(() -> "written"));
        committing.await();
        assertThat(write).isNotDone();
        mayCommit.countDown();
        assertThat(write.get()).isEqualTo("written");
    }

    @Test
    void a_reader_does_not_see_what_a_crash_could_take_back() throws Exception {
        CommitGate gate = new CommitGate(this::slowCommit);
        List<String> answered = Collections.synchronizedList(new ArrayList<>());
        Thread.ofVirtual().start(() -> gate.write(() -> null));
        committing.await();
        CountDownLatch hasRead = new CountDownLatch(1);
        Thread reader = Thread.ofPlatform().start(() -> answered.add(gate.read(() -> {
            hasRead.countDown();
            return "read";
        })));
        hasRead.await();
        while (reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(answered).isEmpty();
        mayCommit.countDown();
        reader.join();
        assertThat(answered).containsExactly("read");
    }

    @Test
    void reading_costs_no_commit_when_nothing_was_written() {
        AtomicInteger commits = new AtomicInteger();
        CommitGate gate = new CommitGate(commits::incrementAndGet);
        gate.write(() -> null);
        gate.read(() -> null);
        gate.read(() -> null);
        assertThat(commits).hasValue(1);
    }

    @Test
    void a_write_that_fails_is_committed_too_because_it_may_have_changed_something() {
        AtomicInteger commits = new AtomicInteger();
        CommitGate gate = new CommitGate(commits::incrementAndGet);
        assertThat(CompletableFuture.runAsync(() -> gate.write(() -> {
            throw new IllegalStateException("half done");
        }))).failsWithin(Duration.ofSeconds(5));
        assertThat(commits).hasValue(1);
    }
}
