package org.handrail.scheduling.course;

/** Why a visit has another time. */
public enum MoveReason {
    PATIENTS_WISH("patients-wish"),
    ILLNESS("illness"),
    NO_RIDE("no-ride"),
    CLINIC("clinic"),
    CLINICIANS_DECISION("clinicians-decision");

    private final String code;

    MoveReason(String code) {
        this.code = code;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
