package org.handrail.clinical.eligibility;

import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.RiskRaised;

/**
 * One screening: the decision on eligibility and, beside it, what must be raised with a person. Neither erases the
 * other.
 *
 * @param eligibility the decision
 * @param raised      suicide risk to raise; absent when there is none
 */
public record Screening(EligibilityDecision eligibility, @Nullable RiskRaised raised) {

    /** Whether the patient may book alone: not while an Emergency or Urgent matter waits for a person. */
    public boolean mayBookAlone() {
        return raised == null || !raised.escalation().holdsNewBookings();
    }
}
