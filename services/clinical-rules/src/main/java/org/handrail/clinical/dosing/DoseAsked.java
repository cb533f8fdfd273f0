package org.handrail.clinical.dosing;

import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;

/**
 * What a nurse asks for, beside what was ordered.
 *
 * @param drug     code
 * @param amountMg milligrams
 * @param ordered  code of the drug of the order in force; absent: no order
 */
public record DoseAsked(String drug, double amountMg, @Nullable String ordered) {

    /** What is asked for is what was ordered, or nothing is. That there is no order is a hold of its own. */
    Optional<Hold> otherThanOrdered(DoseQuestion question) {
        boolean same = ordered == null || ordered.equals(drug)
                && !(question.infusion() && question.ordered().amountMg() != amountMg);
        return same ? Optional.empty()
                : Optional.of(new Hold(EsketamineDosing.ORDER.hit("not-as-ordered"), List.of(Lift.AS_ORDERED), null));
    }
}
