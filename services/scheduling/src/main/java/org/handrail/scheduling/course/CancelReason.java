package org.handrail.scheduling.course;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a visit will not take place; one word for each case, never one for all. */
public enum CancelReason {
    @JsonProperty("patients-wish") PATIENTS_WISH("patients-wish"),
    @JsonProperty("illness") ILLNESS("illness"),
    @JsonProperty("no-ride") NO_RIDE("no-ride"),
    @JsonProperty("no-show") NO_SHOW("no-show"),
    @JsonProperty("late-cancel") LATE_CANCEL("late-cancel"),
    @JsonProperty("clinic-closed") CLINIC_CLOSED("clinic-closed"),
    @JsonProperty("clinic-cancelled") CLINIC_CANCELLED("clinic-cancelled"),
    @JsonProperty("clearance-withdrawn") CLEARANCE_WITHDRAWN("clearance-withdrawn"),
    @JsonProperty("clinicians-decision") CLINICIANS_DECISION("clinicians-decision");

    private final String code;

    CancelReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether it lies with the patient: less than a day before it is late. */
    boolean patients() {
        return this == PATIENTS_WISH || this == ILLNESS || this == NO_RIDE || this == LATE_CANCEL;
    }
}
