package org.handrail.session.release;

import java.util.Arrays;
import java.util.Optional;

/** How a visit ends other than by release. None of these needs a condition: every visit can end. */
enum Ending {
    TRANSFERRED_BY_AMBULANCE("transferred-by-ambulance", false),
    ADMITTED("admitted", false),
    LEFT_AGAINST_ADVICE("left-against-advice", true),
    LEFT_UNNOTICED("left-unnoticed", true),
    NOT_DOSED("not-dosed", false),
    STOPPED_EARLY("stopped-early", true);

    private final String code;
    private final boolean leaves;

    Ending(String code, boolean leaves) {
        this.code = code;
        this.leaves = leaves;
    }

    static Optional<Ending> of(String code) {
        return Arrays.stream(values()).filter(ending -> ending.code.equals(code)).findFirst();
    }

    /** Whether the patient goes home or nobody knows where, rather than into other hands. */
    boolean leaves() {
        return leaves;
    }

    @Override
    public String toString() {
        return code;
    }
}
