package org.handrail.intake.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.eligibility.SpecialistOnly;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.intake.episode.EpisodeCommand.DecideReview;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Hit;
import org.handrail.intake.episode.Judged;
import org.handrail.intake.episode.Kept.Reviewed;
import org.handrail.intake.episode.Published.EligibilityOverridden;
import org.handrail.intake.episode.Review;
import org.handrail.intake.episode.Story;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;

/** A clinician decides where the rules ask for one. What the label forbids without exception nobody can decide. */
public final class Reviewing {

    /** Codes a clinician may give as the reason. */
    public static final Set<String> REASONS = Set.of("benefit-outweighs-risk", "controlled", "clinically-resistant",
            "payer-agreed", SpecialistOnly.AGREED, "risk-outweighs-benefit", "other-treatment-first",
            "wrong-indication");

    /** How far ahead such a decision may end, and ends when nobody has said. */
    static final Duration LONGEST = Duration.ofDays(365);

    private Reviewing() {
    }

    public static Decision<EpisodeEvent> decide(Story story, DecideReview told) {
        if (!REASONS.contains(told.reason())) {
            return Decision.refused(Refusal.invalid("/reason", "unknown-reason", "This is not one of the reasons."));
        }
        Judged judged = story.episode().gates().judged();
        boolean open = judged != null && story.episode().ended() == null
                && (judged.outcome() == Outcome.REVIEW || judged.outcome() == Outcome.EXCLUDED);
        if (!open) {
            return Decision.refused(Refusal.notNow("nothing-to-review",
                    "No rule asks for a clinician's decision now."));
        }
        List<RuleHit> binding = judged.excluding().stream().filter(hit -> !hit.overridable()).toList();
        if (told.suitable() && !binding.isEmpty()) {
            return Decision.refused(Refusal.notNow("no-override",
                    "The label leaves no decision here.", violations(binding)));
        }
        List<RuleHit> specialists = judged.excluding().stream()
                .filter(hit -> !SpecialistOnly.enough(hit, told.reason())).toList();
        if (told.suitable() && !specialists.isEmpty()) {
            return Decision.refused(Refusal.invalid("/reason", "specialist-only", "Against "
                    + specialists.getFirst().rule() + " the reason is " + SpecialistOnly.AGREED + "."));
        }
        Instant latest = story.now().plus(LONGEST);
        Instant until = told.until() == null ? latest : told.until();
        if (until.isAfter(latest) || !until.isAfter(story.now())) {
            return Decision.refused(Refusal.invalid("/until", "within-a-year",
                    "A decision holds until a moment to come, within a year."));
        }
        story.happens(new Reviewed(new Review(told.suitable(), told.reason(), told.by(), story.now(), until,
                judged.rules())));
        if (told.suitable()) {
            story.happens(new EligibilityOverridden(Hit.of(judged.rules()), told.reason(), told.by(), until,
                    InForce.now(story.context()).revision(), story.now()));
        }
        return story.decided(Map.of("until", until));
    }

    private static Violation[] violations(List<RuleHit> hits) {
        return Hit.of(hits).stream().map(hit -> new Violation("/decision", hit.rule(), hit.tag(),
                "Treatment is ruled out: " + hit.reason() + ".")).toArray(Violation[]::new);
    }
}
