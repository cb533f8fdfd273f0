package org.handrail.clinical.course;

import java.util.Arrays;
import java.util.Optional;
import org.handrail.clinical.Nullable;

/** What a patient is treated by. */
public enum Protocol {
    /** Esketamine nasal spray for treatment-resistant depression. */
    ESKETAMINE_TRD("esketamine-trd"),
    /** Esketamine nasal spray for major depression with acute suicidal thoughts or behaviour. */
    ESKETAMINE_MDSI("esketamine-mdsi"),
    /** Ketamine infusions, off-label. */
    IV_KETAMINE("iv-ketamine");

    private final String code;

    Protocol(String code) {
        this.code = code;
    }

    public static Optional<Protocol> of(@Nullable String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }

    /** Whether the drug is given only under its programme, at a certified site, and is licensed for this use. */
    public boolean restricted() {
        return this != IV_KETAMINE;
    }

    /** Milligrams of the first visit as the label has it; absent: ordered by weight. */
    public Optional<Integer> firstAmountMg() {
        return switch (this) {
            case ESKETAMINE_TRD -> Optional.of(56);
            case ESKETAMINE_MDSI -> Optional.of(84);
            case IV_KETAMINE -> Optional.empty();
        };
    }

    /** The code on the wire and in stores. */
    @Override
    public String toString() {
        return code;
    }
}
