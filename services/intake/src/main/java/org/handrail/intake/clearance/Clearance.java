package org.handrail.intake.clearance;

import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.Gates;
import org.handrail.intake.episode.Hit;
import org.handrail.intake.episode.Judged;
import org.handrail.intake.episode.Published.TreatmentCleared;
import org.handrail.intake.episode.Published.TreatmentClearanceWithdrawn;
import org.handrail.intake.episode.Review;
import org.handrail.intake.episode.Story;

/**
 * Clears a patient as soon as everything is met, and takes the clearance back when something closes. Before the first
 * dose clearance follows the requirements; after it only the end of care, consent and what excludes can close it.
 */
public final class Clearance {

    public static final String PROTOCOL = "esketamine-trd";

    private Clearance() {
    }

    /** What stands between the patient and treatment, the strictest first; empty when nothing does. */
    public static List<Hold> holds(Episode episode) {
        Gates gates = episode.gates();
        List<Hold> holds = new ArrayList<>();
        if (episode.ended() != null) {
            holds.add(Hold.CARE_ENDED);
        }
        if (gates.consent() == null || !gates.consent().active()) {
            holds.add(gates.consent() == null ? Hold.CONSENT_MISSING : Hold.CONSENT_WITHDRAWN);
        }
        Hold eligibility = eligibility(gates.judged(), gates.review());
        if (eligibility != null) {
            holds.add(eligibility);
        }
        if (gates.enrolledAt() == null) {
            holds.add(Hold.ENROLMENT_MISSING);
        }
        return holds;
    }

    private static @Nullable Hold eligibility(@Nullable Judged judged, @Nullable Review review) {
        if (judged == null || judged.outcome() == Outcome.INCOMPLETE) {
            return Hold.INCOMPLETE;
        }
        boolean reviewed = review != null && review.covered().containsAll(judged.rules());
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

    /** After anything has happened. */
    public static void consider(Story story) {
        Episode episode = story.episode();
        List<Hold> holds = holds(episode);
        if (!episode.cleared() && holds.isEmpty()) {
            story.happens(new TreatmentCleared(PROTOCOL, hits(episode), story.now()));
        } else if (episode.cleared()) {
            holds.stream().filter(hold -> !episode.treated() || hold.closesCourse()).findFirst().ifPresent(hold ->
                    story.happens(new TreatmentClearanceWithdrawn(hold.toString(),
                            hold.ofEligibility() ? hits(episode) : List.of(), story.now())));
        }
    }

    private static List<Hit> hits(Episode episode) {
        return episode.gates().judged() == null ? List.of() : Hit.of(episode.gates().judged().rules());
    }
}
