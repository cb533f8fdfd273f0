package org.handrail.intake.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a policy is changed. What it was in words stays beside it, in intake alone. */
public enum ChangeReason {
    @JsonProperty("medical-director") MEDICAL_DIRECTOR("medical-director"),
    @JsonProperty("label") LABEL("label"),
    @JsonProperty("guideline") GUIDELINE("guideline"),
    @JsonProperty("payer") PAYER("payer"),
    @JsonProperty("incident") INCIDENT("incident"),
    @JsonProperty("staffing") STAFFING("staffing"),
    @JsonProperty("correction") CORRECTION("correction"),
    @JsonProperty("other") OTHER("other");

    private final String code;

    ChangeReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
