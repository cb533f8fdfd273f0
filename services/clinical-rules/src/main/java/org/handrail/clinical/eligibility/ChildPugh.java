package org.handrail.clinical.eligibility;

/** Class of liver disease. */
public enum ChildPugh {
    NO_DISEASE("none"),
    A("A"),
    B("B"),
    C("C"),
    UNKNOWN("unknown");

    private final String code;

    ChildPugh(String code) {
        this.code = code;
    }

    /** The code on the wire and in stores. */
    @Override
    public String toString() {
        return code;
    }
}
