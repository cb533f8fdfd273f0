package org.handrail.runtime.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.runtime.counter.Counter;
import org.handrail.runtime.counter.Partner;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.simulation.Calm;
import org.junit.jupiter.api.Test;

/** What the sweeper finds, with a memory store and nobody who publishes. */
class SweepTest implements Time, HandOver {

    private static final Kind<Counter.Count, Counter.Command, Counter.Event> COUNTERS = Counter.kind();

    private final List<String> toPublish = new ArrayList<>();
    private final List<String> toCall = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T14:00:00Z");
    private final Shell shell = new Shell(List.of(COUNTERS), ports(), new Zones(ZoneOffset.UTC, Map.of()),
            new Counters(new SimpleMeterRegistry()));

    private Shell.Ports ports() {
        Shell.Ports p = new Calm().with(new Partner(), (stream, from) -> List.of(), this);
        return new Shell.Ports(p.documents(), p.archive(), p.deadLetters(), p.log(), p.outside(), p.producers(),
                p.heard(), p.wire(), p.time(), this);
    }

    @Test
    void a_claim_that_has_ended_does_not_wait_behind_what_the_broker_does_not_take() {
        for (String id : List.of("a", "b", "c", "d")) {
            handle(id, new Counter.Add("riverside", 1));
        }
        handle("z", new Counter.Ring());
        shell.calls().claim(COUNTERS, "z");
        now = now.plus(Duration.ofMinutes(1));
        toPublish.clear();
        toCall.clear();
        shell.sweep().sweep(COUNTERS, 3);
        assertThat(toCall).containsExactly("z");
        assertThat(toPublish).hasSize(3);
    }

    @Test
    void nothing_is_brought_back_before_it_had_its_time_to_be_published() {
        handle("a", new Counter.Add("riverside", 1));
        toPublish.clear();
        shell.sweep().sweep(COUNTERS, 3);
        assertThat(toPublish).isEmpty();
        now = now.plusSeconds(3);
        shell.sweep().sweep(COUNTERS, 3);
        assertThat(toPublish).containsExactly("a");
    }

    private void handle(String id, Counter.Command command) {
        shell.commands().handle(COUNTERS, id, new Request<>(new Caller("p-1", Set.of(), Set.of("*")), null, null,
                "riverside", "corr", null, command));
    }

    @Override
    public void publish(Kind<?, ?, ?> kind, Doc<?> doc) {
        toPublish.add(doc.id());
    }

    @Override
    public void call(Kind<?, ?, ?> kind, Doc<?> doc) {
        toCall.add(doc.id());
    }

    @Override
    public Instant care() {
        return now;
    }

    @Override
    public Instant wall() {
        return now;
    }
}
