package org.handrail.runtime.decide;

import java.util.List;
import java.util.Map;

/** What a decider says: these events happen, or a typed refusal. */
public sealed interface Decision<E> {

    /**
     * @param events what happens, in order; none means noted
     * @param answer what the caller is told besides the version, kept for a repeated request
     */
    record Accepted<E>(List<E> events, Map<String, Object> answer) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            answer = Map.copyOf(answer);
        }
    }

    record Refused<E>(Refusal refusal) implements Decision<E> {
    }

    @SafeVarargs
    static <E> Decision<E> accepted(E... events) {
        return new Accepted<>(List.of(events), Map.of());
    }

    static <E> Decision<E> accepted(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events), Map.of());
    }

    static <E> Decision<E> accepted(List<? extends E> events, Map<String, Object> answer) {
        return new Accepted<>(List.copyOf(events), answer);
    }

    static <E> Decision<E> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
