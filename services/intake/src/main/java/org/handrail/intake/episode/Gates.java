package org.handrail.intake.episode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.intake.episode.Course.Dosed;

/**
 * What has to be met before and during a course. What is absent has not happened.
 *
 * @param consent    the last consent or withdrawal
 * @param enrolledAt when enrolment in the programme was confirmed
 * @param clearedAt  absent while the patient is not cleared
 * @param clearedFor the protocol; absent while the patient is not cleared
 * @param counselledAt when the patient was told how she is watched and how she leaves
 */
public record Gates(@Nullable Judged judged, @Nullable Review review, @Nullable Consent consent,
                    @Nullable Instant enrolledAt, @Nullable Instant clearedAt, @Nullable Protocol clearedFor,
                    @Nullable Instant firstDoseAt, @Nullable Instant counselledAt) {

    static final Gates CLOSED = new Gates(null, null, null, null, null, null, null, null);

    /**
     * @param active      false: withdrawn
     * @param offLabel    whether it covers use outside the licence
     * @param information version of what the patient was told; absent: not said
     */
    public record Consent(String id, boolean active, boolean offLabel, @Nullable String information, Instant occurredAt) {
    }

    Gates with(Judged now) {
        return new Gates(now, review, consent, enrolledAt, clearedAt, clearedFor, firstDoseAt, counselledAt);
    }

    Gates with(Review now) {
        return new Gates(judged, now, consent, enrolledAt, clearedAt, clearedFor, firstDoseAt, counselledAt);
    }

    Gates with(Consent now) {
        return new Gates(judged, review, now, enrolledAt, clearedAt, clearedFor, firstDoseAt, counselledAt);
    }

    Gates enrolled(Instant at) {
        return new Gates(judged, review, consent, at, clearedAt, clearedFor, firstDoseAt, counselledAt);
    }

    Gates counselled(Instant at) {
        return new Gates(judged, review, consent, enrolledAt, clearedAt, clearedFor, firstDoseAt, at);
    }

    Gates cleared(Instant at, Protocol protocol) {
        return new Gates(judged, review, consent, enrolledAt, at, protocol, firstDoseAt, counselledAt);
    }

    Gates withdrawn() {
        return new Gates(judged, review, consent, enrolledAt, null, null, firstDoseAt, counselledAt);
    }

    Gates dosed(Instant at) {
        return new Gates(judged, review, consent, enrolledAt, clearedAt, clearedFor,
                firstDoseAt == null || at.isBefore(firstDoseAt) ? at : firstDoseAt, counselledAt);
    }

    /** A dose was never given: the first of this course is the next that was, if any. */
    Gates struck(List<Dosed> left) {
        Instant first = firstDoseAt == null ? null : left.stream().map(Dosed::at)
                .filter(at -> !at.isBefore(firstDoseAt)).min(Comparator.naturalOrder()).orElse(null);
        return new Gates(judged, review, consent, enrolledAt, clearedAt, clearedFor, first, counselledAt);
    }

    /** Another protocol is another course: nothing was given by it. */
    Gates untreated() {
        return new Gates(judged, review, consent, enrolledAt, clearedAt, clearedFor, null, counselledAt);
    }
}
