package org.handrail.scheduling.course;

/** Why a visit will not take place; one word for each case, never one for all. */
public enum CancelReason {
    PATIENTS_WISH("patients-wish"),
    ILLNESS("illness"),
    NO_RIDE("no-ride"),
    NO_SHOW("no-show"),
    LATE_CANCEL("late-cancel"),
    CLINIC_CLOSED("clinic-closed"),
    CLINIC_CANCELLED("clinic-cancelled"),
    CLEARANCE_WITHDRAWN("clearance-withdrawn"),
    CLINICIANS_DECISION("clinicians-decision");

    private final String code;

    CancelReason(String code) {
        this.code = code;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }

    /** Whether it lies with the patient: less than a day before it is late. */
    boolean patients() {
        return this == PATIENTS_WISH || this == ILLNESS || this == NO_RIDE || this == LATE_CANCEL;
    }
}
