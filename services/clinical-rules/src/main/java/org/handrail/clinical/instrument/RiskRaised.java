package org.handrail.clinical.instrument;

import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.rule.RuleHit;

/**
 * Answers about suicide that a person must look at. It stands beside eligibility and never erases it.
 *
 * @param level      the risk as triaged, never NONE
 * @param escalation how soon a person must act
 * @param trigger    the rule that raised it
 */
public record RiskRaised(SuicideLevel level, Level escalation, RuleHit trigger) {}
