package org.handrail.intake.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.intake.eligibility.Judging;
import org.handrail.intake.episode.Contribution;
import org.handrail.intake.episode.EpisodeCommand.ReceiveReferral;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.FindingsNoted;
import org.handrail.intake.episode.Kept.Opened;
import org.handrail.intake.episode.Kept.ReferredAgain;
import org.handrail.intake.episode.Published.ReferralReceived;
import org.handrail.intake.episode.ReferralNote;
import org.handrail.intake.episode.Story;
import org.handrail.intake.safety.Risks;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;

/**
 * Takes a referral, whatever it lacks: the first opens the episode, others are added to it. One without a record number
 * is always a first one.
 */
public final class Receiving {

    private Receiving() {
    }

    public static Decision<EpisodeEvent> receive(Story story, ReceiveReferral told) {
        if (story.episode().ended() != null) {
            return Decision.refused(Refusal.notNow("care-ended", "Care has ended; a new referral opens it anew."));
        }
        boolean first = !story.episode().opened();
        if (!first && !told.lacking().isEmpty()) {
            return Decision.refused(Refusal.invalid("Idempotency-Key", "idempotency-key-reused",
                    "This key came before with another body."));
        }
        if (first) {
            story.happens(new Opened(told.clinic(), told.patient(), told.lacking()));
        }
        story.happens(new FindingsNoted(new Contribution(Contribution.REFERRAL, story.now(), told.findings())));
        List<String> missing = new ArrayList<>(Judging.of(story.episode(), story.today(), story::day).missing());
        story.happens(first ? new ReferralReceived(story.now(), told.form(), missing, told.unusable())
                : new ReferredAgain(new ReferralNote(story.now(), told.form(), missing, told.unusable())));
        if (told.item9() != null) {
            Risks.item9(story, "referral-" + story.episode().known().referrals().size(), told.item9(), story.now());
        }
        return story.decided(Map.of("episode", story.episode().id(), "missing", missing,
                "unusable", told.unusable()));
    }
}
