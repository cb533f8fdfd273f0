package org.handrail.runtime.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.document.BlockedStream.Reason;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.EventName;
import org.handrail.runtime.event.Reaction;
import org.handrail.runtime.port.Wire;

/** What one event of another service, whose turn it is, does to a document: nothing, a decision, or an obstacle. */
final class Reacting<S, C, E> {

    /** Why an event can't be applied. @param detail a code that says more, never content */
    record Obstacle(Reason reason, String detail) {
    }

    private final Work<S, C, E> work;
    private final Wire wire;

    Reacting(Work<S, C, E> work, Wire wire) {
        this.work = work;
        this.wire = wire;
    }

    /** A name that nobody here uses does nothing. @return empty when it was applied; else nothing has changed */
    Optional<Obstacle> to(Envelope event) {
        EventName name = EventName.of(event.type());
        Map<Integer, Reaction<?, ? extends C>> reactions = work.kind.reactionsTo(name);
        if (reactions.isEmpty()) {
            return Optional.empty();
        }
        Reaction<?, ? extends C> reaction = reactions.get(name.version());
        if (reaction == null) {
            return Optional.of(new Obstacle(Reason.UNKNOWN_VERSION, event.type()));
        }
        List<String> problems = wire.problems(event.type(), event.data());
        if (!problems.isEmpty()) {
            return Optional.of(new Obstacle(Reason.UNREADABLE, problems.getFirst()));
        }
        try {
            return react(event, reaction);
        } catch (RuntimeException e) {
            return Optional.of(new Obstacle(Reason.NOT_DECIDED, e.getClass().getSimpleName()));
        }
    }

    private <D> Optional<Obstacle> react(Envelope event, Reaction<D, ? extends C> reaction) {
        D data;
        try {
            data = Json.read(event.data(), reaction.data());
        } catch (RuntimeException e) {
            return Optional.of(new Obstacle(Reason.UNREADABLE, e.getClass().getSimpleName()));
        }
        C command = reaction.toCommand().apply(event, data);
        return switch (work.kind.decider().decide(work.state(), command, work.context)) {
            case Decision.Refused<E> refused ->
                    Optional.of(new Obstacle(Reason.NOT_DECIDED, refused.refusal().reason()));
            case Decision.Accepted<E> accepted -> {
                work.happen(accepted.events(),
                        new Cause(event.actor(), event.id(), event.correlation(), event.traceparent()));
                yield Optional.empty();
            }
        };
    }
}
