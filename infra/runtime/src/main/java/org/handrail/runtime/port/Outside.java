package org.handrail.runtime.port;

import java.time.Duration;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;

/** Partners outside, and other documents of the same service. */
public interface Outside {

    /** One attempt (which may hold a few quick tries of the same key); never throws, never takes longer than the timeout. */
    Outcome call(Call call, Attempt attempt);

    /** The longest that a call to this partner may take. */
    Duration timeout(String partner);

    /** What goes along with a call besides its body. @param traceparent W3C trace context, null when none is known */
    record Attempt(int number, String cause, String correlation, String clinic, String traceparent) {

        /** The same under another trace context. */
        public Attempt tracedBy(String context) {
            return new Attempt(number, cause, correlation, clinic, context);
        }
    }
}
