package org.handrail.intake.referral.fhir;

import java.util.Arrays;
import java.util.Optional;

/** Scores that screening uses, by their LOINC code. */
enum Score {
    PHQ9_TOTAL("phq-9.total", "44261-6", 27),
    PHQ9_ITEM_9("phq-9.item-9", "44260-8", 3),
    AUDIT_C("audit-c", "75626-2", 12),
    DAST_10("dast-10", "82667-7", 10);

    static final String LOINC = "http://loinc.org";
    /** The panel, which has no value of its own; some senders put the total there. */
    static final String PHQ9_PANEL = "44249-1";
    static final String PRESSURE_PANEL = "85354-9";
    static final String SYSTOLIC = "8480-6";
    static final String DIASTOLIC = "8462-4";

    final String what;
    private final String loinc;
    final int most;

    Score(String what, String loinc, int most) {
        this.what = what;
        this.loinc = loinc;
        this.most = most;
    }

    static Optional<Score> of(String loinc) {
        return Arrays.stream(values()).filter(score -> score.loinc.equals(loinc)).findFirst();
    }
}
