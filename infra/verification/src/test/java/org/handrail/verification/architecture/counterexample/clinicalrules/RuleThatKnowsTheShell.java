package org.handrail.verification.architecture.counterexample.clinicalrules;

import org.handrail.runtime.decide.Refusal;

/** A rule of care that speaks the shell's language. */
record RuleThatKnowsTheShell(Refusal refusal) {
}
