package org.handrail.runtime.shell;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.runtime.counter.Partner;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.simulation.Calm;

/**
 * A document whose decider fails where a test says so: each item is an event, and one that begins with {@code call} owes
 * a call of that name. {@code wait} lets it wait for another's silence until {@code heard} comes.
 */
final class Unsure implements Decider<Unsure.State, String, String>, Time {

    record State(List<String> items) {
    }

    final Partner partner = new Partner();
    final List<String> questions = new ArrayList<>();
    /** Calls about which it can't say whether they are wanted, and whose answers it can't take. */
    final Set<String> doubts = new HashSet<>();
    boolean everythingHeard;
    private Instant now = Instant.parse("2026-03-02T14:00:00Z");
    private final Kind<State, String, String> kind =
            Kind.of("unsure", State.class, this, new EventTypes<String>().internal(String.class)).build();
    private final Calm ports = new Calm();
    final Shell shell = shell();

    private Shell shell() {
        Shell.Ports p = ports.with(partner, (stream, from) -> List.of(), this);
        return new Shell(List.of(kind), new Shell.Ports(p.documents(), p.archive(), p.deadLetters(), p.log(),
                p.outside(), p.producers(), (services, question) -> {
                    questions.add(question);
                    return everythingHeard;
                }, p.wire(), p.time(), p.handOver()), new Zones(ZoneOffset.UTC, Map.of()),
                new Counters(new SimpleMeterRegistry()));
    }

    void happens(String item) {
        shell.commands().handle(kind, "d", new Request<>(new Caller("p-1", Set.of(), Set.of("*")), null, null,
                "here", "corr", null, item));
    }

    /** Makes every call whose time has come. */
    void calls() {
        shell.calls().claim(kind, "d").forEach(c -> shell.calls().carryOut(kind, "d", "here", c));
    }

    void poll() {
        shell.due().poll(kind, 10);
    }

    void sweep() {
        shell.sweep().sweep(kind, 10);
    }

    void after(Duration time) {
        now = now.plus(time);
    }

    Doc<State> doc() {
        return ports.load(kind, "d").orElseThrow();
    }

    @Override
    public State initial(String id) {
        return new State(List.of());
    }

    @Override
    public Decision<String> decide(State state, String item, Context context) {
        return Decision.accepted(item);
    }

    @Override
    public State evolve(State state, String item) {
        List<String> more = new ArrayList<>(state.items);
        more.add(item);
        return new State(List.copyOf(more));
    }

    @Override
    public List<Obligation> obligations(State state, Context context) {
        boolean waits = state.items.lastIndexOf("wait") > Math.max(state.items.lastIndexOf("heard"),
                Math.max(state.items.lastIndexOf("known"), state.items.lastIndexOf("not-known")));
        return waits ? List.of(Obligation.onSilenceOf("other", "silence", context.now())) : List.of();
    }

    @Override
    public Decision<String> settle(State state, Obligation obligation, boolean known, Context context) {
        return Decision.accepted(known ? "known" : "not-known");
    }

    @Override
    public List<Call> effects(State state, String item) {
        if (!item.startsWith("call")) {
            return List.of();
        }
        Call call = Call.to("bell", "POST /rings", item, Map.of());
        return List.of(item.endsWith("urgent") ? call.urgently() : call);
    }

    @Override
    public boolean stillWanted(State state, Call call, Context context) {
        doubt(call);
        return true;
    }

    @Override
    public Decision<String> answered(State state, Call call, Outcome outcome, Context context) {
        doubt(new Call("answer-to-" + call.key(), call.partner(), call.operation(), call.body(), call.onFailure(),
                call.urgent()));
        return Decision.accepted("answered-" + call.key());
    }

    private void doubt(Call call) {
        if (doubts.contains(call.key())) {
            throw new IllegalArgumentException("as told");
        }
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
