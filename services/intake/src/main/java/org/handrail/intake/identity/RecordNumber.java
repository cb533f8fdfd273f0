package org.handrail.intake.identity;

import org.handrail.clinical.Nullable;

/** A record number with the system that gave it: two hospitals may give the same number. */
public final class RecordNumber {

    private RecordNumber() {
    }

    /** @param system absent: the clinic's own */
    public static String of(@Nullable String system, String number) {
        return (system == null || system.isBlank() ? "" : system.strip() + "|") + number.strip();
    }
}
