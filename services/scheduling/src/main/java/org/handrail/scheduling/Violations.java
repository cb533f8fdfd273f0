package org.handrail.scheduling;

import org.handrail.clinical.rule.Rule;
import org.handrail.runtime.decide.Refusal.Violation;

/** What a refusal says of one rule. */
public final class Violations {

    private Violations() {
    }

    /** The rule's own sentence, at a field of the request. */
    public static Violation of(Rule rule, String field) {
        return new Violation(field, rule.id(), rule.tag().toString(), rule.meaning());
    }
}
