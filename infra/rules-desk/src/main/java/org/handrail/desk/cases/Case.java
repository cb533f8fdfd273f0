package org.handrail.desk.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.Bounds;
import org.handrail.clinical.rule.Policy;

/** Something the rules decide on, with the policy of the clinic where it differs from the defaults. */
public sealed interface Case permits ScreeningCase, SessionCase, OutcomeCase, DoseCase, ReleaseCase {

    /** A few words about it; absent: none. */
    String title();

    /** Key of a setting to its value; absent: the defaults. */
    Map<String, String> policy();

    /** The clinic's zone; absent: UTC. */
    ZoneId zone();

    /** The moment that it speaks of by itself; absent: none. */
    Instant moment();

    /** Absent: none is known, and none is taken for granted. */
    default Optional<DecidedFor> decidedFor() {
        return Optional.empty();
    }

    /** Every question that it raises, answered as of a moment. */
    List<Part> decide(Policy policy, ZoneId zone, Instant at);

    /** Between what a number in it can lie; absent: not known. */
    default Bounds bounds(Leaf leaf) {
        return Known.bounds(leaf.owner(), leaf.name());
    }

    default List<Part> decide(Instant at) {
        return decide(setting(), zone() == null ? ZoneOffset.UTC : zone(), at);
    }

    private Policy setting() {
        return policy() == null ? Policy.DEFAULTS : new Policy(1, policy());
    }
}
