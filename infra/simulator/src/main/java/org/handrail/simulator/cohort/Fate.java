package org.handrail.simulator.cohort;

/** How care goes on and ends. */
public enum Fate {
    /** Goes on when the demo ends. */
    STAYS(null, 0),
    /** Nothing better after the induction: the prescriber and the patient stop. */
    NO_BENEFIT("no-benefit", 8),
    /** A stroke in the past, found in screening. */
    NOT_SUITABLE("not-suitable", 0),
    PATIENTS_WISH("patients-wish", 5),
    MOVES_AWAY("transferred", 6),
    /** Stays away and answers nobody. */
    LOST("lost-to-contact", 4),
    CONSENT_WITHDRAWN("consent-withdrawn", 3),
    /** Well again: care ends as planned. */
    COMPLETED("completed", 10),
    DIED("died", 7);

    private final String reason;
    private final int afterVisit;

    Fate(String reason, int afterVisit) {
        this.reason = reason;
        this.afterVisit = afterVisit;
    }

    /** The code with which care ends; null while it goes on. */
    public String reason() {
        return reason;
    }

    /** How many visits there are at the most. */
    int lasts() {
        return this == STAYS ? Integer.MAX_VALUE : afterVisit;
    }

    /** How many visits there are before it ends. */
    public int afterVisit() {
        return afterVisit;
    }
}
