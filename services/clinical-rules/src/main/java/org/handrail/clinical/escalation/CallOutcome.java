package org.handrail.clinical.escalation;

/** What became of a page. A page that went out is not an acknowledgement. */
public enum CallOutcome {
    /** Owed or on its way; nothing heard yet. */
    PENDING("pending"),
    /** The channel did not take it: the next channel is owed at once. */
    FAILED("failed"),
    /** The channel took it; the person has not answered yet. */
    SENT("sent");

    private final String code;

    CallOutcome(String code) {
        this.code = code;
    }

    /** The code in stores and between services. */
    @Override
    public String toString() {
        return code;
    }
}
