package org.handrail.clinical.escalation;

import java.util.Arrays;
import java.util.Optional;

/** How soon a person must act. Adverse-event grades run the other way: this is not a grade. */
public enum Level {
    /** A human at once; on site within a minute. */
    EMERGENCY("emergency"),
    /** A clinician at the bedside within five minutes. */
    URGENT("urgent"),
    /** A clinician today. */
    SAME_DAY("same-day"),
    /** At the next visit. */
    ROUTINE("routine");

    private final String code;

    Level(String code) {
        this.code = code;
    }

    /** The level with this code; empty when there is none. */
    public static Optional<Level> of(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }

    /** The one that must be acted on sooner. */
    public static Level stricter(Level one, Level other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    public boolean atLeast(Level other) {
        return compareTo(other) <= 0;
    }

    /** Emergency and Urgent stop new bookings until a clinician has decided. */
    public boolean holdsNewBookings() {
        return atLeast(URGENT);
    }

    /** Whether people are called by pager and phone, or a row on a list waits for them. */
    public boolean pages() {
        return this != ROUTINE;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
