package org.handrail.clinical.boundary;

import java.util.function.Predicate;
import org.handrail.clinical.rule.Policy;

/**
 * One switch or choice of one rule: under one value the rule speaks, under another it is silent, about the same case.
 *
 * @param how whether it speaks under a policy
 */
record Switch(String rule, String setting, String speaks, String silent, Predicate<Policy> how) {

    @Override
    public String toString() {
        return rule + " " + setting + ": speaks when " + speaks + ", silent when " + silent;
    }
}
