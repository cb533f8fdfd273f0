package org.handrail.runtime.decide;

import java.util.Map;

/**
 * A call to the outside that is owed.
 *
 * @param key       idempotency key, the same at every attempt
 * @param partner   who is called
 * @param operation what is asked of it, a name that the partner's adapter knows
 * @param body      what is sent; ids, codes, numbers and times
 * @param onFailure who thinks about a failed attempt
 * @param urgent    goes before everything that is not
 */
public record Call(String key, String partner, String operation, Map<String, Object> body, OnFailure onFailure,
                   boolean urgent) {

    public enum OnFailure {
        /** The shell tries again, later and later, for as long as the call is wanted. */
        TRY_AGAIN,
        /** The decider is told of the first failure and the call is over: it may choose another way. */
        TELL
    }

    public static Call to(String partner, String operation, String key, Map<String, Object> body) {
        return new Call(key, partner, operation, body, OnFailure.TRY_AGAIN, false);
    }

    public Call urgently() {
        return new Call(key, partner, operation, body, onFailure, true);
    }

    public Call tellingOfFailure() {
        return new Call(key, partner, operation, body, OnFailure.TELL, urgent);
    }
}
