package org.handrail.runtime.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;

/** A made-up business for the simulation: things are added, told to a partner, noted by another service, and closed. */
public final class Tally implements Decider<Tally.State, Tally.Command, Tally.Event> {

    public record Open(String item, Instant closeAt) {
    }

    public record State(String id, String clinic, List<String> added, List<String> told, List<String> noted, List<Open> open) {
    }

    public sealed interface Command {
    }

    public record Add(String item) implements Command {
    }

    public record Noted(String item) implements Command {
    }

    public sealed interface Event {
        String item();
    }

    public record Added(String item, Instant closeAt) implements Event {
    }

    public record Told(String item) implements Event {
    }

    public record Confirmed(String item) implements Event {
    }

    public record Closed(String item) implements Event {
    }

    public record TheirNote(String item) {
    }

    public static final String ADDED = "org.handrail.tally.Added.v1";
    public static final String CLOSED = "org.handrail.tally.Closed.v1";

    public static Kind<State, Command, Event> kind() {
        return kind("tally", "tally.detail", "/tally/things/", "/note/things/");
    }

    /** @param stream prefix of its streams @param heard prefix of the other's */
    public static Kind<State, Command, Event> kind(String main, String detail, String stream, String heard) {
        return Kind.of("tallies", State.class, new Tally(), new EventTypes<Event>()
                        .main(ADDED, Added.class)
                        .internal(Told.class)
                        .detail("org.handrail.tally.Confirmed.v1", Confirmed.class)
                        .main(CLOSED, Closed.class))
                .publishes(stream, main, detail).belongsTo(State::clinic).hears(heard)
                .reacts("org.handrail.note.Noted.v1", TheirNote.class, (e, d) -> new Noted(d.item()))
                .build();
    }

    @Override
    public State initial(String id) {
        return new State(id, null, List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public Decision<Event> decide(State state, Command command, Context context) {
        return switch (command) {
            case Add(String item) -> Decision.accepted(List.of(new Added(item, context.now().plusSeconds(60))),
                    Map.of("item", item));
            case Noted(String item) -> Decision.accepted(new Confirmed(item));
        };
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case Added(String item, Instant closeAt) -> new State(s.id, s.clinic, with(s.added, item), s.told, s.noted,
                    with(s.open, new Open(item, closeAt)));
            case Told(String item) -> new State(s.id, s.clinic, s.added, with(s.told, item), s.noted, s.open);
            case Confirmed(String item) -> new State(s.id, s.clinic, s.added, s.told, with(s.noted, item), s.open);
            case Closed(String item) -> new State(s.id, s.clinic, s.added, s.told, s.noted,
                    s.open.stream().filter(o -> !o.item.equals(item)).toList());
        };
    }

    @Override
    public List<Obligation> obligations(State state, Context context) {
        return state.open.stream().map(o -> Obligation.at("close-" + o.item, o.closeAt)).toList();
    }

    @Override
    public Decision<Event> settle(State state, Obligation obligation, boolean known, Context context) {
        return Decision.accepted(new Closed(obligation.key().substring("close-".length())));
    }

    @Override
    public List<Call> effects(State state, Event event) {
        return event instanceof Added(String item, Instant at)
                ? List.of(Call.to("paging", "POST /paging/pages", "tell-" + item, Map.of("item", item))) : List.of();
    }

    @Override
    public Decision<Event> answered(State state, Call call, Outcome outcome, Context context) {
        return Decision.accepted(new Told((String) call.body().get("item")));
    }

    private static <T> List<T> with(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return List.copyOf(more);
    }
}
