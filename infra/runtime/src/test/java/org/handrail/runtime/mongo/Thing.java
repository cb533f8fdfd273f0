package org.handrail.runtime.mongo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;

/** A state with every form of value that states may hold. */
record Thing(String id, Instant exact, BigDecimal amount, double ratio, long big, int small, Set<String> words,
             Map<String, Integer> byKey, List<Part> parts, Colour colour, String absent) {

    enum Colour { RED, GREEN }

    record Part(String name, Instant at) {
    }

    static Thing full(String id) {
        return new Thing(id, Instant.parse("2026-03-02T08:00:00.123456789Z"), new BigDecimal("84.50"), 0.1,
                9_007_199_254_740_993L, 7, Set.of("a"), Map.of("phq-9.item", 2, "$odd", 3, "/a/b.c", 4),
                List.of(new Part("p", Instant.parse("2026-03-02T08:00:00Z"))), Colour.GREEN, null);
    }

    static Kind<Thing, String, String> kind() {
        return kind(1, Map.of());
    }

    static Kind<Thing, String, String> kind(int shape,
            Map<Integer, Function<Map<String, Object>, Map<String, Object>>> from) {
        return Kind.of("things", Thing.class, new Nothing(), new EventTypes<String>()).shape(shape, from).build();
    }

    static Doc<Thing> doc(String id, long version) {
        return new Doc<>(id, version, "riverside", full(id), List.of(), 0, 0, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), null, false, null, null, "1");
    }

    private static final class Nothing implements Decider<Thing, String, String> {
        @Override
        public Thing initial(String id) {
            return full(id);
        }

        @Override
        public Decision<String> decide(Thing state, String command, Context context) {
            return Decision.accepted();
        }

        @Override
        public Thing evolve(Thing state, String event) {
            return state;
        }
    }
}
