package org.handrail.verification.architecture.counterexample.paging;

import org.handrail.intake.OfIntake;

/** A class of what several services page with that uses one of them. */
record PagingThatReadsIntake(OfIntake intake) {
}
