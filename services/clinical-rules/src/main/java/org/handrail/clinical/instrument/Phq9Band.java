package org.handrail.clinical.instrument;

import java.util.Arrays;

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
        String code = Band.of(Bands.PHQ_9, total);
        return Arrays.stream(values()).filter(band -> band.code.equals(code)).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return code;
    }
}
