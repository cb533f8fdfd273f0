package org.handrail.session.episode;

import java.time.Instant;
import org.handrail.clinical.eligibility.Heeded;

/**
 * What others have said of the care as a whole.
 *
 * @param cleared  whether intake lets treatment go on; null while it has not said
 * @param protocol code of what the patient is cleared for; null while nobody has said
 * @param ended    code of why care ended; null while it goes on
 * @param review   the last decision on the benefit of treatment; null when there was none
 * @param baseline suicide risk that a clinician knows of; null when none was acknowledged
 * @param heeded   what of the decision on eligibility counts at every visit
 */
public record Care(Boolean cleared, String protocol, String ended, Review review, Baseline baseline, Heeded heeded) {

    static final Care UNKNOWN = new Care(null, null, null, null, null, null);

    public Care {
        heeded = heeded == null ? Heeded.NOTHING : heeded;
    }

    /** @param amountMg dose from now on; null: as before */
    public record Review(String decision, Double amountMg, Instant at) {
    }

    /** @param level code @param until until when it holds */
    public record Baseline(String level, boolean safetyPlan, Instant at, Instant until) {
    }

    Care cleared(boolean now, String by) {
        return new Care(now, by == null ? protocol : by, ended, review, baseline, heeded);
    }

    Care ended(String reason) {
        return new Care(cleared, protocol, reason, review, baseline, heeded);
    }

    public Care reviewed(Review now) {
        return new Care(cleared, protocol, ended, now, baseline, heeded);
    }

    public Care knowing(Baseline now) {
        return new Care(cleared, protocol, ended, review, now, heeded);
    }

    public Care heeding(Heeded now) {
        return new Care(cleared, protocol, ended, review, baseline, now);
    }
}
