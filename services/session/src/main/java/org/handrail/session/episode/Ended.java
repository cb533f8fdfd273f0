package org.handrail.session.episode;

import java.time.Instant;
import java.util.List;

/**
 * How and when a visit ended.
 *
 * @param ending   code, such as {@code released}
 * @param capacity whether the patient could decide, as judged: {@code yes}, {@code no} or {@code unknown}
 * @param ride     how the patient left: code; null when nobody said
 * @param told     codes of who was told
 * @param reasons  codes
 */
public record Ended(String ending, Instant at, String capacity, String ride, List<String> told,
                    List<String> reasons) {

    public Ended {
        told = told == null ? List.of() : List.copyOf(told);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** Whether a second note of an ending says the same: what it leaves out it does not deny. */
    public boolean sameAs(Ended other) {
        return ending.equals(other.ending) && (other.capacity == null || other.capacity.equals(capacity))
                && (other.ride == null || other.ride.equals(ride)) && told.containsAll(other.told)
                && reasons.containsAll(other.reasons);
    }

    public static Ended as(String ending, Instant at) {
        return new Ended(ending, at, null, null, List.of(), List.of());
    }

    public Ended noting(String judged, String leaving, List<String> who, List<String> why) {
        return new Ended(ending, at, judged, leaving, who, why);
    }
}
