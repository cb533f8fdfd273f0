package org.handrail.intake.episode;

import java.time.Instant;
import org.handrail.clinical.Nullable;

/**
 * What has to be met before and during a course. What is absent has not happened.
 *
 * @param consent    the last consent or withdrawal
 * @param enrolledAt when enrolment in the programme was confirmed
 * @param clearedAt  absent while the patient is not cleared
 */
public record Gates(@Nullable Judged judged, @Nullable Review review, @Nullable Consent consent,
                    @Nullable Instant enrolledAt, @Nullable Instant clearedAt, @Nullable Instant firstDoseAt) {

    static final Gates CLOSED = new Gates(null, null, null, null, null, null);

    /** @param active false: withdrawn */
    public record Consent(String id, boolean active, Instant occurredAt) {
    }

    Gates with(Judged now) {
        return new Gates(now, review, consent, enrolledAt, clearedAt, firstDoseAt);
    }

    Gates with(Review now) {
        return new Gates(judged, now, consent, enrolledAt, clearedAt, firstDoseAt);
    }

    Gates with(Consent now) {
        return new Gates(judged, review, now, enrolledAt, clearedAt, firstDoseAt);
    }

    Gates enrolled(Instant at) {
        return new Gates(judged, review, consent, at, clearedAt, firstDoseAt);
    }

    Gates cleared(@Nullable Instant at) {
        return new Gates(judged, review, consent, enrolledAt, at, firstDoseAt);
    }

    Gates dosed(Instant at) {
        return new Gates(judged, review, consent, enrolledAt, clearedAt, firstDoseAt == null ? at : firstDoseAt);
    }
}
