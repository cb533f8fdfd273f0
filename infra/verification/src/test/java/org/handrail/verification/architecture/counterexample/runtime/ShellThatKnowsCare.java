package org.handrail.verification.architecture.counterexample.runtime;

import org.handrail.intake.OfIntake;

/** Plumbing that knows a service. */
record ShellThatKnowsCare(OfIntake intake) {
}
