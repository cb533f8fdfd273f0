package org.handrail.session.episode;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How and when a visit ended.
 *
 * @param ending   code, such as {@code released}
 * @param capacity whether the patient could decide, as judged: {@code yes}, {@code no} or {@code unknown}
 * @param ride     how the patient left: code; null when nobody said
 * @param told     codes of who was told
 * @param reasons  codes
 * @param by       code of the person who wrote it down; null for a release, and where nobody said
 */
public record Ended(String ending, Instant at, String capacity, String ride, List<String> told,
                    List<String> reasons, String by) {

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
        return new Ended(ending, at, null, null, List.of(), List.of(), null);
    }

    public Ended noting(String judged, String leaving, List<String> who, List<String> why, String person) {
        return new Ended(ending, at, judged, leaving, who, why, person);
    }

    /** What an ending that is no release still has to say: names of fields. The record itself waits for none of it. */
    public List<String> missing() {
        return ending.equals("released") ? List.of() : Stream.of(capacity == null ? "capacity" : null,
                ride == null ? "ride" : null, told.isEmpty() ? "told" : null).filter(Objects::nonNull).toList();
    }
}
