package org.handrail.clinical.instrument;

import org.handrail.clinical.Answer;

/** From which total the screens for alcohol and drugs are positive. */
public final class SubstanceScreens {

    /** DAST-10 (Skinner 1982). */
    public static final int DRUGS_POSITIVE_FROM = 3;

    private SubstanceScreens() {}

    /** AUDIT-C: 4 for men, 3 for everyone else and where it is not known (Bush 1998; Bradley 2003). */
    public static int alcoholPositiveFrom(Answer male) {
        return male.isYes() ? 4 : 3;
    }

    static String alcohol(int total, Answer male) {
        return total >= alcoholPositiveFrom(male) ? "positive" : "negative";
    }
}
