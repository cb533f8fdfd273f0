package org.handrail.runtime.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.handrail.runtime.counter.Counter;
import org.handrail.runtime.counter.Partner;
import org.handrail.runtime.drive.Bench;
import org.handrail.runtime.drive.DueDriver;
import org.handrail.runtime.http.ProblemException;
import org.handrail.runtime.kafka.Positions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InternalDoorsTest {

    private static final Instant T = Instant.parse("2026-03-02T08:00:00Z");

    /** Nobody listens there. */
    private final Admin away = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", 400,
            "request.timeout.ms", 300));
    private final Partner partner = new Partner();
    private final Bench bench = new Bench(new ManualTime(T), partner, 8);
    private final DueDriver due = new DueDriver(bench.shell);
    private final Rest rest = new Rest(bench.shell, bench.documents, new Positions(away, "counter", List.of()),
            bench.time, List.of(bench.publishing::idle, bench.calling::idle));
    private final InternalDoors doors = new InternalDoors(bench.time, due, rest);

    @AfterEach
    void end() {
        bench.close();
        away.close(Duration.ZERO);
    }

    @Test
    void when_the_clock_has_moved_all_that_fell_due_is_settled_sent_and_called() {
        IntStream.range(0, 250).forEach(n -> {
            bench.handle("c-" + n, new Counter.Add("riverside", 1));
            bench.handle("c-" + n, new Counter.ChimeAt(T.plusSeconds(3_600)));
        });
        assertThat(doors.move(new InternalDoors.NewTime(T.plusSeconds(3_599))).next()).isEqualTo(T.plusSeconds(3_600));
        assertThat(partner.keys).isEmpty();
        await().until(() -> doors.idle().idle());
        assertThat(doors.idle().next()).isEqualTo(T.plusSeconds(3_600));
        doors.move(new InternalDoors.NewTime(T.plusSeconds(3_600)));
        await().until(() -> doors.idle().idle());
        assertThat(partner.keys).hasSize(250).doesNotHaveDuplicates();
        assertThat(doors.idle().next()).isNull();
    }

    @Test
    void what_was_not_sent_or_is_tried_again_later_is_seen() {
        bench.brokerAway = true;
        partner.silent = true;
        bench.handle("c-1", new Counter.Add("riverside", 1));
        bench.handle("c-1", new Counter.ChimeAt(T));
        doors.move(new InternalDoors.NewTime(T));
        Idleness idle = doors.idle();
        assertThat(idle.idle()).isFalse();
        assertThat(idle.pending()).isEqualTo(2);
        assertThat(idle.next()).isEqualTo(T.plusSeconds(1));
    }

    @Test
    void whoever_waits_for_rest_is_answered_when_it_has_come_and_otherwise_when_patience_ends() throws Exception {
        bench.handle("c-1", new Counter.Add("riverside", 1));
        assertThat(rest.awaitIdle(Duration.ofSeconds(30)).idle()).isTrue();
        bench.brokerAway = true;
        bench.handle("c-1", new Counter.Add("riverside", 1));
        assertThat(rest.awaitIdle(Duration.ofMillis(20)).idle()).isFalse();
    }

    @Test
    void while_the_broker_is_away_the_time_is_taken_and_what_is_due_is_done_and_nobody_calls_it_rest() {
        InternalDoors cut = new InternalDoors(bench.time, due, new Rest(bench.shell, bench.documents,
                new Positions(away, "counter", List.of("handrail.counter")), bench.time,
                List.of(bench.publishing::idle, bench.calling::idle)));
        bench.handle("c-1", new Counter.Add("riverside", 1));
        bench.handle("c-1", new Counter.ChimeAt(T.plusSeconds(60)));
        Idleness said = cut.move(new InternalDoors.NewTime(T.plusSeconds(60)));
        assertThat(bench.time.care()).isEqualTo(T.plusSeconds(60));
        assertThat(partner.keys).hasSize(1);
        await().untilAsserted(() -> assertThat(cut.idle().lag()).isEqualTo(Idleness.NOT_KNOWN));
        assertThat(said.idle()).isFalse();
        assertThat(cut.idle().idle()).isFalse();
    }

    @Test
    void two_looks_without_work_between_show_the_same_writes() {
        bench.handle("c-1", new Counter.Add("riverside", 1));
        long writes = doors.idle().writes();
        assertThat(doors.idle().writes()).isEqualTo(writes);
        bench.handle("c-1", new Counter.Add("riverside", 1));
        assertThat(doors.idle().writes()).isGreaterThan(writes);
    }

    @Test
    void a_service_on_the_wall_clock_is_not_moved() {
        InternalDoors wall = new InternalDoors(new SystemTime(), due, rest);
        assertThatThrownBy(() -> wall.move(new InternalDoors.NewTime(T))).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.status()).isEqualTo(409));
        assertThatThrownBy(() -> doors.move(new InternalDoors.NewTime(null))).isInstanceOf(ProblemException.class);
    }
}
