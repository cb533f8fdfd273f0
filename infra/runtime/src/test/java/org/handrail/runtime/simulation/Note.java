package org.handrail.runtime.simulation;

import java.util.ArrayList;
import java.util.List;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;

/** The other service of the simulation: it notes each thing that the first one has added and closed. */
public final class Note implements Decider<Note.State, Note.Take, Note.Noted> {

    public record State(String clinic, List<String> items, int closed) {
    }

    public record Take(String item, boolean closed) {
    }

    public record Noted(String item, boolean closed) {
    }

    public record Theirs(String item) {
    }

    public static Kind<State, Take, Noted> kind() {
        return kind("note", "note.detail", "/note/things/", "/tally/things/");
    }

    /** @param stream prefix of its streams @param heard prefix of the other's */
    public static Kind<State, Take, Noted> kind(String main, String detail, String stream, String heard) {
        return Kind.of("notes", State.class, new Note(),
                        new EventTypes<Noted>().main("org.handrail.note.Noted.v1", Noted.class))
                .publishes(stream, main, detail).belongsTo(State::clinic).hears(heard)
                .reacts(Tally.ADDED, Theirs.class, (e, d) -> new Take(d.item(), false))
                .reacts(Tally.CLOSED, Theirs.class, (e, d) -> new Take(d.item(), true))
                .build();
    }

    @Override
    public State initial(String id) {
        return new State(null, List.of(), 0);
    }

    @Override
    public Decision<Noted> decide(State state, Take command, Context context) {
        return command.closed() && !state.items.contains(command.item())
                ? Decision.accepted() : Decision.accepted(new Noted(command.item(), command.closed()));
    }

    @Override
    public State evolve(State s, Noted event) {
        if (event.closed()) {
            return new State(s.clinic, s.items, s.closed + 1);
        }
        List<String> more = new ArrayList<>(s.items);
        more.add(event.item());
        return new State(s.clinic, List.copyOf(more), s.closed);
    }
}
