package org.handrail.scheduling.clinicday;

/** Why a clinic day is closed. */
public enum ClosingReason {
    SNOW("snow"),
    POWER("power"),
    WATER("water"),
    STAFF("staff"),
    DRUG_NOT_DELIVERED("drug-not-delivered"),
    OTHER("other");

    private final String code;

    ClosingReason(String code) {
        this.code = code;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
