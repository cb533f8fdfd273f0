package org.handrail.operations.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.handrail.runtime.port.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A viewer in a thread of her own, as in a request. */
class ViewerTest {

    private static final Instant WALL = Instant.parse("2026-11-02T10:00:00Z");

    private final MemoryArchive archive = new MemoryArchive();
    private final Journal journal = new Journal(archive, episode -> { });
    private final Clocks clocks = new Clocks();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private Viewer viewer;
    private Thread thread;

    @AfterEach
    void leave() throws InterruptedException {
        closing.set(true);
        if (thread != null) {
            viewer.wake();
            thread.join();
        }
    }

    @Test
    void gets_every_line_once_in_order_and_then_what_is_new() {
        write(1, 120);
        watchFrom(1);
        await().until(() -> ids().size() == 120);
        write(121, 122);
        viewer.wake();
        await().until(() -> ids().size() == 122);
        assertThat(ids()).isEqualTo(LongStream.rangeClosed(1, 122).boxed().toList());
    }

    @Test
    void goes_on_after_the_line_seen_last() {
        write(1, 10);
        watchFrom(8);
        await().until(() -> ids().size() == 3);
        assertThat(ids()).containsExactly(8L, 9L, 10L);
    }

    @Test
    void finds_by_itself_what_another_instance_has_written() {
        watchFrom(1);
        await().until(() -> text().contains("event: standing"));
        write(1, 1);
        await().until(() -> ids().equals(List.of(1L)));
    }

    @Test
    void gets_a_sign_of_life_with_the_care_clock_when_nothing_happens() {
        watchFrom(1);
        await().until(() -> text().contains(": still here\n\nevent: standing\ndata: {\"now\":\"2026-03-02T08:00:00Z\""));
        int before = text().length();
        clocks.wall = WALL.plusSeconds(6);
        await().until(() -> text().length() > before);
        assertThat(text().substring(before)).startsWith(": still here");
    }

    @Test
    void hears_at_once_that_a_clock_moved_by_hand_was_moved() {
        watchFrom(1);
        await().until(() -> text().contains("08:00:00Z"));
        clocks.care = clocks.care.plus(Duration.ofHours(2));
        await().until(() -> text().contains("10:00:00Z"));
    }

    @Test
    void is_told_that_the_token_has_ended_and_gets_nothing_more() throws InterruptedException {
        watchFrom(1);
        await().until(() -> text().contains("standing"));
        clocks.wall = WALL.plus(Duration.ofHours(1));
        thread.join();
        assertThat(text()).endsWith("event: end\ndata: {\"reason\":\"token-ended\"}\n\n");
    }

    @Test
    void is_sent_away_when_the_store_is_away_so_that_the_page_looks_stale() throws InterruptedException {
        watchFrom(1);
        await().until(() -> text().contains("standing"));
        archive.away = true;
        viewer.wake();
        thread.join();
        archive.away = false;
        assertThat(ids()).isEmpty();
    }

    @Test
    void is_dropped_when_the_connection_takes_nothing() throws InterruptedException {
        write(1, 3);
        start(1, new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("timed out");
            }
        });
        thread.join();
        assertThat(thread.isAlive()).isFalse();
    }

    private void write(long from, long to) {
        journal.append(List.of(JournalTest.posts("ep-a", LongStream.rangeClosed(from, to).toArray())));
    }

    private void watchFrom(long from) {
        start(from, sent);
    }

    private void start(long from, OutputStream out) {
        viewer = new Viewer(journal, () -> new Viewer.Standing(clocks.care(), Stage.ARRIVED, WALL, List.of()), clocks,
                new Rhythm(Duration.ofSeconds(5), Duration.ofMillis(10)), "ep-a", from, WALL.plus(Duration.ofHours(1)));
        thread = Thread.ofVirtual().start(() -> viewer.watch(new EventStream(out), closing::get));
    }

    private String text() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    private List<Long> ids() {
        return text().lines().filter(l -> l.startsWith("id: ")).map(l -> Long.valueOf(l.substring(4))).toList();
    }

    private static final class Clocks implements Time {
        private volatile Instant care = Instant.parse("2026-03-02T08:00:00Z");
        private volatile Instant wall = WALL;

        @Override
        public Instant care() {
            return care;
        }

        @Override
        public Instant wall() {
            return wall;
        }
    }
}
