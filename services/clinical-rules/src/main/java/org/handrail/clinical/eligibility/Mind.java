package org.handrail.clinical.eligibility;

import org.handrail.clinical.Answer;

/**
 * Illnesses of the mind besides depression.
 *
 * @param psychosisNow  psychotic now
 * @param psychosisPast psychotic at any time before
 * @param maniaNow      manic or hypomanic now
 * @param bipolar       bipolar disorder
 */
public record Mind(Answer psychosisNow, Answer psychosisPast, Answer maniaNow, Answer bipolar) {

    public Mind {
        psychosisNow = Answer.orUnknown(psychosisNow);
        psychosisPast = Answer.orUnknown(psychosisPast);
        maniaNow = Answer.orUnknown(maniaNow);
        bipolar = Answer.orUnknown(bipolar);
    }

    static Mind unknown() {
        return new Mind(null, null, null, null);
    }
}
