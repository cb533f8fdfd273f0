package org.handrail.verification.architecture.counterexample.session;

import org.handrail.intake.OfIntake;

/** A class of one service that uses another's. */
record SessionThatReadsIntake(OfIntake intake) {
}
