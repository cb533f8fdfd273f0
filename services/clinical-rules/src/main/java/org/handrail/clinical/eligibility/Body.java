package org.handrail.clinical.eligibility;

import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;

/**
 * The body besides heart and vessels.
 *
 * @param hypersensitivity       to ketamine, esketamine or an excipient
 * @param pregnant               known to be, or a positive test
 * @param pregnancyTested        a test was done for this screening
 * @param canBecomePregnant      could become pregnant
 * @param breastfeeding          breastfeeding now
 * @param childPugh              class of liver disease
 * @param untreatedHyperthyroidism overactive thyroid, not treated
 * @param raisedEyePressure      glaucoma or raised eye pressure
 * @param porphyria              known porphyria
 * @param uncontrolledSeizures   seizures that treatment does not control
 * @param sleepApnoea            known or strongly suspected
 */
public record Body(Answer hypersensitivity, Answer pregnant, Answer pregnancyTested, Answer canBecomePregnant,
                   Answer breastfeeding, ChildPugh childPugh, Answer untreatedHyperthyroidism,
                   Answer raisedEyePressure, Answer porphyria, Answer uncontrolledSeizures, Answer sleepApnoea) {

    public Body {
        hypersensitivity = Answer.orUnknown(hypersensitivity);
        pregnant = Answer.orUnknown(pregnant);
        pregnancyTested = Answer.orUnknown(pregnancyTested);
        canBecomePregnant = Answer.orUnknown(canBecomePregnant);
        breastfeeding = Answer.orUnknown(breastfeeding);
        childPugh = orUnknown(childPugh);
        untreatedHyperthyroidism = Answer.orUnknown(untreatedHyperthyroidism);
        raisedEyePressure = Answer.orUnknown(raisedEyePressure);
        porphyria = Answer.orUnknown(porphyria);
        uncontrolledSeizures = Answer.orUnknown(uncontrolledSeizures);
        sleepApnoea = Answer.orUnknown(sleepApnoea);
    }

    static Body unknown() {
        return new Body(null, null, null, null, null, null, null, null, null, null, null);
    }

    private static ChildPugh orUnknown(@Nullable ChildPugh childPugh) {
        return childPugh == null ? ChildPugh.UNKNOWN : childPugh;
    }
}
