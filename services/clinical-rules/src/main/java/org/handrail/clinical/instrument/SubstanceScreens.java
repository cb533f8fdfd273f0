package org.handrail.clinical.instrument;

import org.handrail.clinical.Answer;
import org.handrail.clinical.rule.Limit;

/** From which total the screens for alcohol and drugs are positive. */
public final class SubstanceScreens {

    /** Bush 1998; Bradley 2003. */
    public static final Limit ALCOHOL_MEN = new Limit("audit-c-men", "AUDIT-C from which men are positive.", "points", 4);
    /** Everyone else, and where it is not known. */
    public static final Limit ALCOHOL_OTHERS = new Limit("audit-c-others",
            "AUDIT-C from which everyone else is positive.", "points", 3);
    /** Skinner 1982. */
    public static final Limit DRUGS = new Limit("dast-10-positive", "DAST-10 that is positive.", "points", 3);

    private SubstanceScreens() {}

    /** AUDIT-C: 4 for men, 3 for everyone else and where it is not known (Bush 1998; Bradley 2003). */
    public static int alcoholPositiveFrom(Answer male) {
        return (male.isYes() ? ALCOHOL_MEN : ALCOHOL_OTHERS).whole();
    }

    static String alcohol(int total, Answer male) {
        return total >= alcoholPositiveFrom(male) ? "positive" : "negative";
    }
}
