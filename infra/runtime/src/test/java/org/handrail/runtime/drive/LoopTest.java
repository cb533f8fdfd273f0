package org.handrail.runtime.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {

    private final AtomicInteger steps = new AtomicInteger();

    @Test
    void a_step_that_fails_is_tried_again_until_it_works() {
        Loop loop = new Loop("t", Duration.ofMillis(1), () -> {
            if (steps.incrementAndGet() < 4) {
                throw new IllegalStateException("away");
            }
            return false;
        });
        loop.start();
        await().until(() -> steps.get() > 6);
        loop.stop();
    }

    @Test
    void not_even_an_error_ends_it_in_silence() {
        Loop loop = new Loop("t", Duration.ofMillis(1), () -> {
            if (steps.incrementAndGet() < 4) {
                throw new StackOverflowError("as told");
            }
            return false;
        });
        loop.start();
        await().until(() -> steps.get() > 6);
        loop.stop();
    }

    @Test
    void it_goes_on_at_once_while_there_is_more_and_rests_then_until_it_is_nudged() {
        Loop loop = new Loop("t", Duration.ofHours(1), () -> steps.incrementAndGet() % 100 != 0);
        loop.start();
        await().until(() -> steps.get() == 100);
        loop.nudge();
        await().until(() -> steps.get() == 200);
        loop.stop();
        assertThat(loop.running()).isFalse();
    }

    @Test
    void the_end_waits_for_the_step_that_is_going_on() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Loop loop = new Loop("t", Duration.ofHours(1), () -> {
            begun.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                return false;
            }
            finished.set(true);
            return false;
        });
        loop.start();
        begun.await();
        Thread ending = Thread.startVirtualThread(loop::stop);
        release.countDown();
        ending.join();
        assertThat(finished).isTrue();
    }
}
