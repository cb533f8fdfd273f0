package org.handrail.clinical.boundary;

import java.util.HashMap;
import java.util.Map;
import org.handrail.clinical.rule.Policy;

/** Policies of a test. */
final class Policies {

    private Policies() {}

    static Policy and(Policy policy, String key, String value) {
        Map<String, String> values = new HashMap<>(policy.values());
        values.put(key, value);
        return new Policy(policy.revision() + 1, values);
    }
}
