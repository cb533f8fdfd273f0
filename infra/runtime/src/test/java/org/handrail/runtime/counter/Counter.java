package org.handrail.runtime.counter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;

/** The smallest domain with everything in it: it counts, may be asked to chime later, and owes a bell when it does. */
public final class Counter implements Decider<Counter.Count, Counter.Command, Counter.Event> {

    public record Count(String id, String clinic, int total, Instant chimeAt, int chimed) {
    }

    public sealed interface Command {
    }

    public record Add(String clinic, int by) implements Command {
    }

    public record ChimeAt(Instant at) implements Command {
    }

    /** Rings the bell at once, and urgently. */
    public record Ring() implements Command {
    }

    public sealed interface Event {
    }

    public record Added(String clinic, int by, int total) implements Event {
    }

    public record ChimeAsked(Instant at) implements Event {
    }

    public record Chimed(int total) implements Event {
    }

    public record Rang() implements Event {
    }

    public static final String ADDED = "org.handrail.counter.Added.v1";
    public static final String CHIMED = "org.handrail.counter.Chimed.v1";

    public static Kind<Count, Command, Event> kind() {
        return Kind.of("counters", Count.class, new Counter(), new EventTypes<Event>().main(ADDED, Added.class)
                        .main(CHIMED, Chimed.class).internal(ChimeAsked.class).internal(Rang.class))
                .publishes("/counter/counters/", "handrail.counter", "handrail.counter.detail")
                .belongsTo(Count::clinic).build();
    }

    @Override
    public Count initial(String id) {
        return new Count(id, null, 0, null, 0);
    }

    @Override
    public Decision<Event> decide(Count count, Command command, Context context) {
        return switch (command) {
            case Add add when add.by() < 1 -> Decision.refused(Refusal.invalid("by", "positive", "Nothing to add."));
            case Add add -> Decision.accepted(new Added(add.clinic(), add.by(), count.total() + add.by()));
            case ChimeAt chime -> Decision.accepted(new ChimeAsked(chime.at()));
            case Ring ignored -> Decision.accepted(new Rang());
        };
    }

    @Override
    public Count evolve(Count c, Event event) {
        return switch (event) {
            case Added added -> new Count(c.id(), added.clinic(), added.total(), c.chimeAt(), c.chimed());
            case ChimeAsked asked -> new Count(c.id(), c.clinic(), c.total(), asked.at(), c.chimed());
            case Chimed chimed -> new Count(c.id(), c.clinic(), c.total(), null, c.chimed() + 1);
            case Rang ignored -> c;
        };
    }

    @Override
    public List<Obligation> obligations(Count count, Context context) {
        return count.chimeAt() == null ? List.of() : List.of(Obligation.at("chime", count.chimeAt()));
    }

    @Override
    public Decision<Event> settle(Count count, Obligation obligation, boolean known, Context context) {
        return Decision.accepted(new Chimed(count.total()));
    }

    @Override
    public List<Call> effects(Count count, Event event) {
        return switch (event) {
            case Chimed ignored -> List.of(ring(count, String.valueOf(count.chimed())));
            case Rang ignored -> List.of(ring(count, "ring").urgently());
            default -> List.of();
        };
    }

    private static Call ring(Count count, String which) {
        return Call.to("bell", "POST /rings", count.id() + "/" + which, Map.of("total", count.total()));
    }
}
