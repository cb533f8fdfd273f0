package org.handrail.clinical.checkin;

/** Why a patient is asked, and so who asks first. */
public enum CheckInKind {
    /** After an end of a visit that was not a release: a person calls. */
    CALL_AFTER_UNPLANNED_END("4h", true),
    /** The day after. */
    DAY_AFTER("24h", false),
    /** Three days after the first dose. */
    DAY_3("day-3", false),
    /** Seven days after the first dose. */
    DAY_7("day-7", false),
    /** Four weeks after the last dose. */
    POST_SERIES("post-series", false),
    /** Then six times. */
    MONTHLY("monthly", false),
    /** Then until care ends. */
    QUARTERLY("quarterly", false),
    /** A person makes contact for a reason of its own. */
    OUTREACH("outreach", true),
    /** How the lifestyle goals go. */
    PLAN("plan", false);

    private final String code;
    private final boolean byPerson;

    CheckInKind(String code, boolean byPerson) {
        this.code = code;
        this.byPerson = byPerson;
    }

    /** Whether the matter asks for a voice; the others begin with a message. */
    public boolean byPerson() {
        return byPerson;
    }

    /** A visit close by asks instead. A call after a visit that went wrong waits for no other visit. */
    public boolean mayWaitForVisit() {
        return this != CALL_AFTER_UNPLANNED_END;
    }

    /** Whether it is one of the long row after the last dose, which begins anew with each dose. */
    public boolean afterSeries() {
        return this == POST_SERIES || this == MONTHLY || this == QUARTERLY;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
