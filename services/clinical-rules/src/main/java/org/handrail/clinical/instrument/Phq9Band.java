package org.handrail.clinical.instrument;

/** Severity of depression by the PHQ-9 total (Kroenke, Spitzer and Williams 2001). */
public enum Phq9Band {
    /** 0 to 4. */
    MINIMAL("minimal"),
    /** 5 to 9. */
    MILD("mild"),
    /** 10 to 14. */
    MODERATE("moderate"),
    /** 15 to 19. */
    MODERATELY_SEVERE("moderately-severe"),
    /** 20 to 27. */
    SEVERE("severe");

    private final String code;

    Phq9Band(String code) {
        this.code = code;
    }

    static Phq9Band of(int total) {
        if (total < 5) {
            return MINIMAL;
        }
        if (total < 10) {
            return MILD;
        }
        if (total < 15) {
            return MODERATE;
        }
        return total < 20 ? MODERATELY_SEVERE : SEVERE;
    }

    @Override
    public String toString() {
        return code;
    }
}
