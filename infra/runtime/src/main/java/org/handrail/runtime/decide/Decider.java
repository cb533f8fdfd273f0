package org.handrail.runtime.decide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The pure heart of one kind of document: what may happen to it, what follows, what is owed because of it.
 *
 * <p>No method reads a clock, a store or a random number: the same arguments give the same answer, so that the shell
 * may ask again after a lost race or a crash.
 *
 * @param <S> state, an immutable value that Jackson can write and read
 * @param <C> commands, from people and (translated at the door) from other services' events
 * @param <E> events
 */
public interface Decider<S, C, E> {

    /** The state of a document that nothing has happened to yet. */
    S initial(String id);

    Decision<E> decide(S state, C command, Context context);

    S evolve(S state, E event);

    /** Everything that will have to happen by itself, in any order; the shell looks at the earliest. */
    default List<Obligation> obligations(S state, Context context) {
        return List.of();
    }

    /**
     * Settles one obligation whose time has come. Must emit an event after which the obligation is gone or later.
     *
     * @param known false when the obligation waits for others and it stayed unknown what they have said
     */
    default Decision<E> settle(S state, Obligation obligation, boolean known, Context context) {
        throw new IllegalStateException("nothing is ever due here");
    }

    /** Calls to the outside that this event makes necessary; {@code state} already holds the event. */
    default List<Call> effects(S state, E event) {
        return List.of();
    }

    /** Asked before each attempt, so that a call dies with its cause. When it throws, only an urgent call is made. */
    default boolean stillWanted(S state, Call call, Context context) {
        return true;
    }

    /** What the outside answered: always for a finished call, for a failed one when {@link Call.OnFailure#TELL}. */
    default Decision<E> answered(S state, Call call, Outcome outcome, Context context) {
        return Decision.accepted();
    }

    /** The wall-clock time at which something merely lent has to be looked at, if anything is. */
    default Optional<Instant> leaseEnds(S state) {
        return Optional.empty();
    }

    /** Looks at what was lent and is over at {@link Context#wall()}; must move {@link #leaseEnds} on. */
    default Decision<E> reclaim(S state, Context context) {
        throw new IllegalStateException("nothing is ever lent here");
    }
}
