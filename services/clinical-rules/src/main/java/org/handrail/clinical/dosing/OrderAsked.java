package org.handrail.clinical.dosing;

import java.time.Instant;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;

/**
 * An order as a prescriber writes it, before it is in force.
 *
 * @param drug      code
 * @param route     code
 * @param amountMg  absent: to be worked out from the weight
 * @param mgPerKg   absent: not by weight
 * @param weightKg  absent: not by weight
 * @param weighedAt absent: not said
 * @param mgPerMl   strength of what is drawn up; absent: said when it is drawn up
 * @param volumeMl  absent: said when it is drawn up
 * @param heightCm  absent: not measured
 */
public record OrderAsked(Protocol protocol, String drug, String route, @Nullable Double amountMg,
                         @Nullable Double mgPerKg, @Nullable Double weightKg, @Nullable Instant weighedAt,
                         @Nullable Double mgPerMl, @Nullable Double volumeMl, @Nullable Double heightCm) {

    /** Without a height. */
    public OrderAsked(Protocol protocol, String drug, String route, @Nullable Double amountMg, @Nullable Double mgPerKg,
                      @Nullable Double weightKg, @Nullable Instant weighedAt, @Nullable Double mgPerMl,
                      @Nullable Double volumeMl) {
        this(protocol, drug, route, amountMg, mgPerKg, weightKg, weighedAt, mgPerMl, volumeMl, null);
    }
}
