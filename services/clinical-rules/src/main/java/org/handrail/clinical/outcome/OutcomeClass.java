package org.handrail.clinical.outcome;

/** How a score compares with the one before treatment. */
public enum OutcomeClass {
    /** Fallen by half or more. */
    RESPONSE("response"),
    /** Fallen by 30 % or more. */
    PARTIAL("partial"),
    /** Fallen by 20 % or more. */
    IMPROVEMENT("improvement"),
    /** Fallen by less, or unchanged. */
    NONE("none"),
    /** Higher than before treatment. */
    WORSE("worse");

    private final String code;

    OutcomeClass(String code) {
        this.code = code;
    }

    public boolean atLeast(OutcomeClass other) {
        return compareTo(other) <= 0;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
