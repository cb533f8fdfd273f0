package org.handrail.runtime.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;

/** A shift that ends by itself after as many minutes as its place has set, 60 otherwise. */
final class Shift implements Decider<Shift.State, Shift.Begin, Shift.Event> {

    record State(String place, Instant begun, Instant over, int endedUnder) {
    }

    record Begin(String place) {
    }

    record Event(String place, Instant begun, Instant over, int endedUnder) {
    }

    static Kind<State, Begin, Event> kind() {
        return Kind.of("shifts", State.class, new Shift(), new EventTypes<Event>().internal(Event.class))
                .belongsTo(State::place).build();
    }

    @Override
    public State initial(String id) {
        return new State(null, null, null, 0);
    }

    @Override
    public Decision<Event> decide(State state, Begin begin, Context context) {
        return Decision.accepted(new Event(begin.place(), context.now(), null, 0));
    }

    @Override
    public State evolve(State state, Event event) {
        return new State(event.place(), event.begun(), event.over(), event.endedUnder());
    }

    @Override
    public List<Obligation> obligations(State state, Context context) {
        if (state.begun() == null || state.over() != null) {
            return List.of();
        }
        String minutes = context.settings().at(context.now()).values().getOrDefault("minutes", "60");
        return List.of(Obligation.at("end", state.begun().plus(Duration.ofMinutes(Long.parseLong(minutes)))));
    }

    @Override
    public Decision<Event> settle(State state, Obligation obligation, boolean known, Context context) {
        return Decision.accepted(new Event(state.place(), state.begun(), context.now(),
                context.settings().at(context.now()).revision()));
    }
}
