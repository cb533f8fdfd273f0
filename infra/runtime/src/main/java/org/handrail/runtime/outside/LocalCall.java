package org.handrail.runtime.outside;

import java.util.Map;
import java.util.function.Function;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.document.Kind;

/**
 * An operation of the partner {@code self}: a command to another document of the same service. A bean of it is all
 * that is needed. The command carries the call's key, and its decider must take a repetition calmly all the same: keys
 * are kept for a day.
 *
 * @param operation as in {@link Call#operation()}
 * @param document  the id of the document, from the call's body
 */
public record LocalCall<C>(String operation, Kind<?, C, ?> kind, Function<Map<String, Object>, String> document,
                           Function<Call, C> command) {

    /** The partner that local calls are made to. */
    public static final String SELF = "self";
}
