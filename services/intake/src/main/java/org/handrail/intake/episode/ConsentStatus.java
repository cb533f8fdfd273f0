package org.handrail.intake.episode;

/** Whether a consent is in force. */
public enum ConsentStatus {
    ACTIVE("active"),
    WITHDRAWN("withdrawn");

    private final String code;

    ConsentStatus(String code) {
        this.code = code;
    }

    @Override
    public String toString() {
        return code;
    }
}
