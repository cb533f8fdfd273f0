package org.handrail.simulator.cohort;

import java.util.List;

/** How a referral to psychotherapy goes. */
public enum Loop {
    /** Accepted, a date set, the visit kept, a note written. */
    KEPT,
    /** The first therapist declines, the second takes it. */
    DECLINED,
    /** No word, and none after it was sent again. */
    UNANSWERED,
    /** The patient doesn't go to the first visit, and goes to the second. */
    NOT_ATTENDED,
    /** Accepted, with a date months ahead. */
    LONG_WAIT,
    /** The patient doesn't want it after all. */
    PATIENT_REFUSES,
    /** A therapist is there already. */
    IN_PLACE;

    /** In the order in which a growing clinic meets them. */
    static final List<Loop> BY_NEED = List.of(KEPT, DECLINED, UNANSWERED, KEPT, NOT_ATTENDED, LONG_WAIT, KEPT,
            PATIENT_REFUSES, KEPT, IN_PLACE, DECLINED, UNANSWERED);
}
