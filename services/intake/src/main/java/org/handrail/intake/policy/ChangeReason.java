package org.handrail.intake.policy;

/** Why a policy is changed. What it was in words stays beside it, in intake alone. */
public enum ChangeReason {
    MEDICAL_DIRECTOR("medical-director"),
    LABEL("label"),
    GUIDELINE("guideline"),
    PAYER("payer"),
    INCIDENT("incident"),
    STAFFING("staffing"),
    CORRECTION("correction"),
    OTHER("other");

    private final String code;

    ChangeReason(String code) {
        this.code = code;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
