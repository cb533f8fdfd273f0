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

    /** The longer one takes, the earlier it stands: whoever stays longest has it. */
    static final List<Loop> LONGEST_FIRST = List.of(LONG_WAIT, NOT_ATTENDED, UNANSWERED, KEPT, DECLINED, KEPT, DECLINED,
            KEPT, UNANSWERED, PATIENT_REFUSES, IN_PLACE, KEPT);
}
