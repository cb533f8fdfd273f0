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
 */
public record OrderAsked(Protocol protocol, String drug, String route, @Nullable Double amountMg,
                         @Nullable Double mgPerKg, @Nullable Double weightKg, @Nullable Instant weighedAt,
                         @Nullable Double mgPerMl, @Nullable Double volumeMl) {

    /** Milligrams for one visit; absent when neither amount nor weight says it. */
    public @Nullable Double milligrams() {
        return amountMg != null ? amountMg : mgPerKg == null || weightKg == null ? null
                : (Double) (Math.round(mgPerKg * weightKg * 10) / 10.0);
    }
}
