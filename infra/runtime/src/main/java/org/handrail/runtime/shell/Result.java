package org.handrail.runtime.shell;

import java.util.Map;
import org.handrail.runtime.decide.Refusal;

/** What became of a command. */
public sealed interface Result {

    /** @param answer {@code version}, {@code decided} (names of what happened) and what the decider adds */
    record Accepted(Map<String, Object> answer, boolean repeated) implements Result {
    }

    record Refused(Refusal refusal) implements Result {
    }

    /** The same key came before with another body. */
    record KeyConflict() implements Result {
    }

    /** There is none that this caller may know of. */
    record NotFound() implements Result {
    }
}
