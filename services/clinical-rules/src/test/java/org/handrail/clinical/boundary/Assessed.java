package org.handrail.clinical.boundary;

import static org.handrail.clinical.Answer.NO;
import static org.handrail.clinical.Answer.UNKNOWN;
import static org.handrail.clinical.Answer.YES;

import org.handrail.clinical.eligibility.Assessment;

/** Assessments that lack one thing. */
final class Assessed {

    static final Assessment NOTHING = new Assessment(null, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, YES, YES);

    private Assessed() {}

    static Assessment stopBang(int points) {
        return new Assessment(2, YES, YES, NO, NO, NO, YES, YES, points);
    }

    static Assessment augmented(int times) {
        return new Assessment(times, NO, YES, NO, NO, NO, YES, YES);
    }
}
