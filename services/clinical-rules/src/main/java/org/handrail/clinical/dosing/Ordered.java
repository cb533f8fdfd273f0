package org.handrail.clinical.dosing;

import java.time.Instant;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;

/**
 * A prescriber's order as it stands at the moment of the dose.
 *
 * @param amountMg  milligrams for one visit
 * @param visits    for how many visits with a dose it was given
 * @param used      in how many other visits something was given under it
 * @param weightKg  kilograms that it was worked out from; absent: not by weight
 * @param weighedAt when the weight was taken that it was worked out from; absent: not by weight
 * @param outdated  code of why it holds no more, such as a benefit review that asks for another dose; absent: it holds
 */
public record Ordered(Protocol protocol, double amountMg, int visits, int used, @Nullable Double weightKg,
                      @Nullable Instant weighedAt, @Nullable String outdated) {

    /** A benefit review has stopped what was ordered. */
    public static final String STOPPED_AT_REVIEW = "stopped-at-benefit-review";
    /** A benefit review asks for another dose than was ordered. */
    public static final String REVIEWED_OTHERWISE = "review-asks-for-another-dose";
    /** It belongs to another protocol than the patient was cleared for. */
    public static final String OTHER_PROTOCOL = "not-the-protocol-cleared";

    /** For one visit. */
    public static Ordered of(Protocol protocol, double amountMg) {
        return new Ordered(protocol, amountMg, 1, 0, null, null, null);
    }
}
