package org.handrail.policy;

import java.time.Instant;
import org.handrail.clinical.rule.Policy;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Settings;

/** The clinic's policy as the rules read it. */
public final class InForce {

    private InForce() {
    }

    /** By which leave to act is given or refused. */
    public static Policy now(Context context) {
        return at(context.now(), context);
    }

    /** By which something is judged that has happened then. */
    public static Policy at(Instant moment, Context context) {
        Settings settings = context.settings().at(moment);
        return new Policy(settings.revision(), settings.values());
    }
}
