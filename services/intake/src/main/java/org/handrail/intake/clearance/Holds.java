package org.handrail.intake.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.intake.eligibility.Judging;
import org.handrail.intake.episode.Course;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.Gates;
import org.handrail.intake.episode.Judged;
import org.handrail.intake.episode.Review;
import org.handrail.intake.payer.Authorisations;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;

/** What stands between the patient and treatment at a time, gate by gate. */
final class Holds {

    private Holds() {
    }

    /** The strictest first; empty when nothing does. */
    static List<Hold> at(Episode episode, Instant time, Context context) {
        Gates gates = episode.gates();
        return Stream.of(episode.ended() == null ? null : Hold.CARE_ENDED,
                        consent(gates.consent(), episode.course().protocol()),
                        eligibility(gates.judged(), gates.review(), time),
                        enrolment(gates.enrolledAt(), episode.course().protocol(), InForce.at(time, context)),
                        counselling(episode, InForce.at(time, context)),
                        site(episode.course(), time),
                        Authorisations.hold(episode.course(), time, context.zone()))
                .filter(hold -> hold != null).toList();
    }

    private static @Nullable Hold consent(Gates.@Nullable Consent consent, Protocol protocol) {
        return closed(org.handrail.clinical.gate.Gates.consent(protocol, consent == null ? null : consent.active(),
                consent != null && consent.offLabel()));
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

    private static @Nullable Hold enrolment(@Nullable Instant enrolledAt, Protocol protocol,
                                            Policy policy) {
        return closed(org.handrail.clinical.gate.Gates.enrolment(protocol, enrolledAt != null, policy));
    }

    private static @Nullable Hold counselling(Episode episode, Policy policy) {
        return episode.treated() ? null : closed(org.handrail.clinical.gate.Gates.counselling(episode.course().protocol(),
                episode.gates().counselledAt() != null, policy));
    }

    private static @Nullable Hold site(Course course, Instant time) {
        return closed(org.handrail.clinical.gate.Gates.site(course.protocol(),
                course.premises() == null ? null : course.premises().certifiedUntil(), time));
    }

    /** Each reason of the rules is a hold of this name. */
    private static @Nullable Hold closed(Optional<RuleHit> gate) {
        return gate.map(hit -> Hold.named(hit.reason())).orElse(null);
    }
}
