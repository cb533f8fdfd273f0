package org.handrail.scheduling.course;

/** Why a clinician goes back to an earlier phase. */
public enum ReturnReason {
    WORSENING_AFTER_MISSED_VISIT("worsening-after-missed-visit"),
    RELAPSE("relapse"),
    CLINICIANS_DECISION("clinicians-decision");

    private final String code;

    ReturnReason(String code) {
        this.code = code;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
