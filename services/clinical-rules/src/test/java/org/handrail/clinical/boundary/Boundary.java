package org.handrail.clinical.boundary;

import java.util.List;
import java.util.function.BiFunction;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/**
 * One number of one rule, with a case just on each side of it that goes through the real decider.
 *
 * @param speaks the value at which the rule speaks
 * @param silent the value at which it is silent, beside it
 * @param how    what the rule says of a value
 * @param moves  whether both values move along when a clinic sets the number otherwise
 */
record Boundary(String rule, String number, double speaks, double silent, Case how, boolean moves) {

    /** Whether the rule speaks at this value under this policy. */
    interface Case {
        boolean speaks(double value, Policy policy);
    }

    static Boundary of(String rule, String number, double speaks, double silent, Case how) {
        return new Boundary(rule, number, speaks, silent, how, true);
    }

    /** Where another number would speak first when this one was set otherwise. */
    Boundary fixed() {
        return new Boundary(rule, number, speaks, silent, how, false);
    }

    /** A case that the rule speaks in, by any reason. */
    static Case says(String rule, BiFunction<Double, Policy, List<RuleHit>> hits) {
        return (value, policy) -> hits.apply(value, policy).stream().anyMatch(hit -> hit.rule().equals(rule));
    }

    /** A case that the rule speaks in by this reason. */
    static Case says(String rule, String reason, BiFunction<Double, Policy, List<RuleHit>> hits) {
        return (value, policy) -> hits.apply(value, policy).stream()
                .anyMatch(hit -> hit.rule().equals(rule) && hit.reason().equals(reason));
    }

    @Override
    public String toString() {
        return rule + " " + number + ": speaks at " + speaks + ", silent at " + silent;
    }
}
