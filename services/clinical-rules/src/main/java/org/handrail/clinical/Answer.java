package org.handrail.clinical;

/** The answer to a clinical question. What nobody asked or nobody knows is {@link #UNKNOWN}, never NO. */
public enum Answer {
    YES("yes"),
    NO("no"),
    UNKNOWN("unknown");

    private final String code;

    Answer(String code) {
        this.code = code;
    }

    /** An absent answer is an unknown one. */
    public static Answer orUnknown(@Nullable Answer answer) {
        return answer == null ? UNKNOWN : answer;
    }

    public boolean isYes() {
        return this == YES;
    }

    public boolean isNo() {
        return this == NO;
    }

    public boolean isUnknown() {
        return this == UNKNOWN;
    }

    /** The code on the wire and in stores. */
    @Override
    public String toString() {
        return code;
    }
}
