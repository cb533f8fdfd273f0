package org.handrail.clinical.course;

import java.util.Arrays;
import java.util.Optional;
import org.handrail.clinical.Nullable;

/** A part of a course, which says how often visits are. */
public enum Phase {
    /** Esketamine, weeks 1 to 4: twice a week. */
    INDUCTION("induction"),
    /** Esketamine, weeks 5 to 8: once a week. */
    WEEKLY("weekly"),
    /** Esketamine from week 9: the least frequent dose that keeps the benefit. */
    FORTNIGHTLY_OR_WEEKLY("fortnightly-or-weekly"),
    /** The series of ketamine infusions. */
    INFUSIONS("infusions"),
    /** Single ketamine infusions, each before the benefit is expected to fade. */
    MAINTENANCE("maintenance");

    private final String code;

    Phase(String code) {
        this.code = code;
    }

    public static Optional<Phase> of(@Nullable String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }

    /** The code on the wire and in stores. */
    @Override
    public String toString() {
        return code;
    }
}
