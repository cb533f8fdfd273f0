package org.handrail.scheduling.clinicday;

import java.time.Instant;

/**
 * What a clinic day offers, as moments: whether that day has 23, 24 or 25 hours is settled when it is opened.
 *
 * @param prescriberUntil until when a prescriber is on site
 * @param staggerMinutes  in which no more visits begin than there are nurses; 0 for none
 */
public record Opening(Instant opens, Instant closes, int chairs, int nurses, int patientsPerNurse,
                      Instant prescriberUntil, int staggerMinutes) {

    Opening prescriberUntil(Instant changed) {
        return new Opening(opens, closes, chairs, nurses, patientsPerNurse, changed, staggerMinutes);
    }

    /** Patients who can be monitored at the same time. */
    int monitored() {
        return nurses * patientsPerNurse;
    }
}
