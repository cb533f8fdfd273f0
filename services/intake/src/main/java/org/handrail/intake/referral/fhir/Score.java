package org.handrail.intake.referral.fhir;

import java.util.Arrays;
import java.util.Optional;
import org.handrail.clinical.code.Code;
import org.handrail.clinical.code.CodeSystem;
import org.handrail.clinical.code.Loinc;

/** Scores that screening uses, by their LOINC code. */
enum Score {
    PHQ9_TOTAL("phq-9.total", Loinc.PHQ9_TOTAL, 27),
    PHQ9_ITEM_9("phq-9.item-9", Loinc.PHQ9_ITEM_9, 3),
    AUDIT_C("audit-c", Loinc.AUDIT_C_TOTAL, 12),
    DAST_10("dast-10", Loinc.DAST10_TOTAL, 10);

    static final String LOINC = CodeSystem.LOINC.uri();
    /** The panel, which has no value of its own; some senders put the total there. */
    static final String PHQ9_PANEL = Loinc.PHQ9_PANEL.value();
    static final String PRESSURE_PANEL = Loinc.PRESSURE_PANEL.value();
    static final String SYSTOLIC = Loinc.SYSTOLIC.value();
    static final String DIASTOLIC = Loinc.DIASTOLIC.value();

    final String what;
    private final Code loinc;
    final int most;

    Score(String what, Code loinc, int most) {
        this.what = what;
        this.loinc = loinc;
        this.most = most;
    }

    static Optional<Score> of(String loinc) {
        return Arrays.stream(values()).filter(score -> score.loinc.value().equals(loinc)).findFirst();
    }
}
