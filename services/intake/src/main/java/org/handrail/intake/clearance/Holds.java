package org.handrail.intake.clearance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.intake.eligibility.Judging;
import org.handrail.intake.episode.Course;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.Gates;
import org.handrail.intake.episode.Judged;
import org.handrail.intake.episode.Review;
import org.handrail.intake.payer.Authorisations;

/** What stands between the patient and treatment at a time, gate by gate. */
final class Holds {

    private Holds() {
    }

    /** The strictest first; empty when nothing does. */
    static List<Hold> at(Episode episode, Instant time, ZoneId zone) {
        Gates gates = episode.gates();
        return Stream.of(episode.ended() == null ? null : Hold.CARE_ENDED,
                        consent(gates.consent(), episode.course().protocol()),
                        eligibility(gates.judged(), gates.review(), time),
                        enrolment(gates.enrolledAt(), episode.course().protocol()),
                        site(episode.course(), time),
                        Authorisations.hold(episode.course(), time, zone))
                .filter(hold -> hold != null).toList();
    }

    private static @Nullable Hold consent(Gates.@Nullable Consent consent, Protocol protocol) {
        if (consent == null) {
            return Hold.CONSENT_MISSING;
        }
        if (!consent.active()) {
            return Hold.CONSENT_WITHDRAWN;
        }
        return offLabel(protocol) && !consent.offLabel() ? Hold.CONSENT_NOT_OFF_LABEL : null;
    }

    private static @Nullable Hold eligibility(@Nullable Judged judged, @Nullable Review review,
                                              Instant time) {
        if (judged == null || judged.outcome() == Outcome.INCOMPLETE) {
            boolean expired = judged != null && judged.missing().equals(List.of(Judging.SCORE_TOO_OLD));
            return expired ? Hold.SCREENING_EXPIRED : Hold.INCOMPLETE;
        }
        boolean reviewed = review != null && review.covers(judged.rules(), time);
        if (reviewed && !review.suitable()) {
            return Hold.NOT_SUITABLE;
        }
        return switch (judged.outcome()) {
            case EXCLUDED -> reviewed && overridden(judged) ? null : Hold.EXCLUDED;
            case REVIEW -> reviewed ? null : Hold.NEEDS_REVIEW;
            case ELIGIBLE, INCOMPLETE -> null;
        };
    }

    /** Even a clinician who decides against what excludes needs to know everything else. */
    private static boolean overridden(Judged judged) {
        return judged.missing().isEmpty() && judged.excluding().stream().allMatch(hit -> hit.overridable());
    }

    /** Ketamine infusions have no programme. */
    private static @Nullable Hold enrolment(@Nullable Instant enrolledAt, Protocol protocol) {
        return enrolledAt == null && restricted(protocol) ? Hold.ENROLMENT_MISSING : null;
    }

    /** A certificate that nobody has recorded is none. */
    private static @Nullable Hold site(Course course, Instant time) {
        boolean certified = course.premises() != null && course.premises().certifiedUntil() != null
                && time.isBefore(course.premises().certifiedUntil());
        return certified || !restricted(course.protocol()) ? null : Hold.SITE_NOT_CERTIFIED;
    }

    /** Whether the drug is given only under its programme and at a certified site. */
    private static boolean restricted(Protocol protocol) {
        return protocol != Protocol.IV_KETAMINE;
    }

    /** Whether the use is outside the licence, which the consent has to say. */
    private static boolean offLabel(Protocol protocol) {
        return protocol == Protocol.IV_KETAMINE;
    }
}
