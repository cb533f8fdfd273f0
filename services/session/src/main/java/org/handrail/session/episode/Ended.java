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

    public static Ended as(String ending, Instant at) {
        return new Ended(ending, at, null, null, List.of(), List.of());
    }

    public Ended noting(String judged, String leaving, List<String> who, List<String> why) {
        return new Ended(ending, at, judged, leaving, who, why);
    }
}
