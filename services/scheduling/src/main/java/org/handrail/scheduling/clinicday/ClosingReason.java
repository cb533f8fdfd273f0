package org.handrail.scheduling.clinicday;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a clinic day is closed. */
public enum ClosingReason {
    @JsonProperty("snow") SNOW("snow"),
    @JsonProperty("power") POWER("power"),
    @JsonProperty("water") WATER("water"),
    @JsonProperty("staff") STAFF("staff"),
    @JsonProperty("drug-not-delivered") DRUG_NOT_DELIVERED("drug-not-delivered"),
    @JsonProperty("other") OTHER("other");

    private final String code;

    ClosingReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
