package org.handrail.scheduling.course;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a visit has another time. */
public enum MoveReason {
    @JsonProperty("patients-wish") PATIENTS_WISH("patients-wish"),
    @JsonProperty("illness") ILLNESS("illness"),
    @JsonProperty("no-ride") NO_RIDE("no-ride"),
    @JsonProperty("clinic") CLINIC("clinic"),
    @JsonProperty("clinicians-decision") CLINICIANS_DECISION("clinicians-decision");

    private final String code;

    MoveReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
