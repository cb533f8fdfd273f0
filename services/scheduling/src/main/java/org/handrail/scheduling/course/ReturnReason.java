package org.handrail.scheduling.course;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a clinician goes back to an earlier phase. */
public enum ReturnReason {
    @JsonProperty("worsening-after-missed-visit") WORSENING_AFTER_MISSED_VISIT("worsening-after-missed-visit"),
    @JsonProperty("relapse") RELAPSE("relapse"),
    @JsonProperty("clinicians-decision") CLINICIANS_DECISION("clinicians-decision");

    private final String code;

    ReturnReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
