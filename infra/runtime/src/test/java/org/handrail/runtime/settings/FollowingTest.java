package org.handrail.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.lampservice.MemoryPorts;
import org.handrail.runtime.lampservice.PlainWire;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Counters;
import org.handrail.runtime.shell.HandOver;
import org.handrail.runtime.shell.Request;
import org.handrail.runtime.shell.Shell;
import org.handrail.runtime.shell.Zones;
import org.junit.jupiter.api.Test;

/** Deadlines follow what a place has set, from its moment on and not before, in each process of the service. */
class FollowingTest {

    private static final Kind<SettingsMirror.State, SettingsNews, SettingsMirror.Learnt> SETTINGS =
            SettingsMirror.kind("settings", "/owner/settings/", "owner.Changed.v1", "owner.Withdrawn.v1");
    private static final Kind<Shift.State, Shift.Begin, Shift.Event> SHIFTS = Shift.kind();

    private final MemoryPorts store = new MemoryPorts();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private Shell shell = shell();

    private Shell shell() {
        Time time = new Time() {
            @Override
            public Instant care() {
                return now;
            }

            @Override
            public Instant wall() {
                return now;
            }
        };
        HandOver nobody = new HandOver() {
            @Override
            public void publish(Kind<?, ?, ?> kind, Doc<?> doc) {
                throw new AssertionError("nothing is published here");
            }

            @Override
            public void call(Kind<?, ?, ?> kind, Doc<?> doc) {
                throw new AssertionError("nobody is called here");
            }
        };
        return new Shell(List.of(SHIFTS, SETTINGS), new Shell.Ports(store, store, store, posts -> List.of(), null,
                (stream, from) -> List.of(), (services, question) -> true, new PlainWire(), time, nobody),
                new Zones(ZoneOffset.UTC, Map.of()), new Counters(new SimpleMeterRegistry()));
    }

    private <S, C> void tell(Shell instance, Kind<S, C, ?> kind, String id, String clinic, C command) {
        instance.commands().handle(kind, id, new Request<>(new Caller("p-1", Set.of(), Set.of("*")), null, null, clinic,
                "c-1", null, command));
    }

    private void set(Shell instance, int revision, String from, String minutes) {
        tell(instance, SETTINGS, "north", "north", new SettingsNews.Changed("north", revision, Instant.parse(from),
                List.of(new SettingsNews.Value("minutes", minutes))));
    }

    private Instant due(String shift) {
        return doc(shift).nextDue();
    }

    private Doc<Shift.State> doc(String shift) {
        return store.load(SHIFTS, List.of(shift)).get(shift);
    }

    @Test
    void deadlines_that_were_told_before_a_change_are_told_anew_from_its_moment_and_not_before() {
        tell(shell, SHIFTS, "n-1", "north", new Shift.Begin("north"));
        tell(shell, SHIFTS, "s-1", "south", new Shift.Begin("south"));
        set(shell, 1, "2026-03-02T09:30:00Z", "40");
        now = Instant.parse("2026-03-02T09:29:59.999Z");
        shell.following().follow(10);
        assertThat(shell.following().settled()).isTrue();
        assertThat(shell.following().nextChange()).contains(Instant.parse("2026-03-02T09:30:00Z"));
        assertThat(due("n-1")).isEqualTo("2026-03-02T10:00:00Z");

        now = Instant.parse("2026-03-02T09:30:00Z");
        assertThat(shell.following().settled()).isFalse();
        shell.following().follow(10);
        assertThat(shell.following().settled()).isTrue();
        assertThat(due("n-1")).isEqualTo("2026-03-02T09:40:00Z");
        assertThat(due("s-1")).as("another place's").isEqualTo("2026-03-02T10:00:00Z");
    }

    @Test
    void a_deadline_that_moves_out_does_not_fire_at_its_old_time() {
        tell(shell, SHIFTS, "n-1", "north", new Shift.Begin("north"));
        set(shell, 1, "2026-03-02T09:30:00Z", "90");
        now = Instant.parse("2026-03-02T10:00:00Z");
        shell.due().poll(SHIFTS, 10);
        assertThat(doc("n-1").state().over()).isNull();
        assertThat(due("n-1")).isEqualTo("2026-03-02T10:30:00Z");
    }

    @Test
    void a_process_started_after_the_change_knows_it_and_finds_what_the_one_before_has_left() {
        tell(shell, SHIFTS, "n-1", "north", new Shift.Begin("north"));
        set(shell, 1, "2026-03-02T09:30:00Z", "40");
        now = Instant.parse("2026-03-02T09:35:00Z");
        Shell restarted = shell();
        tell(restarted, SHIFTS, "n-2", "north", new Shift.Begin("north"));
        assertThat(due("n-2")).isEqualTo("2026-03-02T10:15:00Z");
        restarted.following().follow(10);
        assertThat(due("n-1")).isEqualTo("2026-03-02T09:40:00Z");
        long written = doc("n-1").version();
        restarted.following().follow(10);
        shell().following().follow(10);
        assertThat(doc("n-1").version()).as("once").isEqualTo(written);
    }

    @Test
    void another_process_of_the_service_learns_of_a_change_when_it_looks() {
        Shell other = shell();
        tell(other, SHIFTS, "n-1", "north", new Shift.Begin("north"));
        set(shell, 1, "2026-03-02T09:00:00Z", "40");
        other.following().follow(10);
        assertThat(due("n-1")).isEqualTo("2026-03-02T09:40:00Z");
        tell(other, SHIFTS, "n-2", "north", new Shift.Begin("north"));
        assertThat(due("n-2")).isEqualTo("2026-03-02T09:40:00Z");
    }

    @Test
    void a_version_withdrawn_before_its_moment_changes_nothing() {
        tell(shell, SHIFTS, "n-1", "north", new Shift.Begin("north"));
        set(shell, 1, "2026-03-02T09:30:00Z", "40");
        tell(shell, SETTINGS, "north", "north", new SettingsNews.Withdrawn("north", 1));
        now = Instant.parse("2026-03-02T10:00:00Z");
        shell.following().follow(10);
        shell.due().poll(SHIFTS, 10);
        assertThat(doc("n-1").state().over()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(doc("n-1").state().endedUnder()).isZero();
    }
}
