package org.handrail.clinical.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.RiskRaised;
import org.handrail.clinical.instrument.SuicideRisk;
import org.handrail.clinical.instrument.Triage;
import org.handrail.clinical.rule.Policy;

/**
 * One screening: the decision on eligibility and, beside it, what must be raised with a person. Neither erases the
 * other.
 *
 * @param eligibility the decision
 * @param raised      suicide risk to raise; absent when there is none
 */
public record Screening(EligibilityDecision eligibility, @Nullable RiskRaised raised) {

    /**
     * Decides both.
     *
     * @param item9  answer to item 9 of the PHQ-9; absent: not answered
     * @param triage of the C-SSRS screener of the same day; absent: not answered
     */
    public static Screening decide(Protocol protocol, ScreeningFindings findings, @Nullable Integer item9,
                                   @Nullable Triage triage, Policy policy, LocalDate today) {
        Optional<RiskRaised> raised = SuicideRisk.of(item9, triage);
        return new Screening(Eligibility.decide(protocol, findings, policy, today), raised.orElse(null));
    }

    /** Whether the patient may book alone: not while an Emergency or Urgent matter waits for a person. */
    public boolean mayBookAlone() {
        return raised == null || !raised.escalation().holdsNewBookings();
    }
}
