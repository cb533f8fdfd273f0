package org.handrail.runtime.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.decide.Refusal;

/** A lamp that somebody switches on, that goes out by itself after an hour, and of which the porter is told. */
public final class Lamp implements Decider<Lamp.State, Lamp.Command, Lamp.Event> {

    public record State(String id, Instant offAt, boolean porterKnows) {
    }

    public sealed interface Command {
        record SwitchOn() implements Command {
        }

        record SwitchOff() implements Command {
        }
    }

    public sealed interface Event {
        record SwitchedOn(Instant at) implements Event {
        }

        record SwitchedOff(String why) implements Event {
        }

        record PorterTold() implements Event {
        }
    }

    @Override
    public State initial(String id) {
        return new State(id, null, false);
    }

    @Override
    public Decision<Event> decide(State state, Command command, Context context) {
        return switch (command) {
            case Command.SwitchOn ignored when state.offAt() != null ->
                    Decision.refused(Refusal.notNow("already-on", "The lamp is on."));
            case Command.SwitchOn ignored -> Decision.accepted(List.of(new Event.SwitchedOn(context.now())),
                    Map.of("bright", true));
            case Command.SwitchOff ignored when state.offAt() == null -> Decision.accepted();
            case Command.SwitchOff ignored -> Decision.accepted(new Event.SwitchedOff("by-hand"));
        };
    }

    @Override
    public State evolve(State state, Event event) {
        return switch (event) {
            case Event.SwitchedOn on -> new State(state.id(), on.at().plusSeconds(3600), false);
            case Event.SwitchedOff ignored -> new State(state.id(), null, state.porterKnows());
            case Event.PorterTold ignored -> new State(state.id(), state.offAt(), true);
        };
    }

    @Override
    public List<Obligation> obligations(State state, Context context) {
        return state.offAt() == null ? List.of() : List.of(Obligation.at("off", state.offAt()));
    }

    @Override
    public Decision<Event> settle(State state, Obligation obligation, boolean known, Context context) {
        return Decision.accepted(new Event.SwitchedOff("by-itself"));
    }

    @Override
    public List<Call> effects(State state, Event event) {
        return event instanceof Event.SwitchedOn
                ? List.of(Call.to("porter", "POST /notes", state.id() + "/on", Map.of("lamp", state.id()))) : List.of();
    }

    @Override
    public boolean stillWanted(State state, Call call, Context context) {
        return state.offAt() != null;
    }

    @Override
    public Decision<Event> answered(State state, Call call, Outcome outcome, Context context) {
        return outcome instanceof Outcome.Done ? Decision.accepted(new Event.PorterTold()) : Decision.accepted();
    }
}
