package org.handrail.intake.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.intake.eligibility.Judging;
import org.handrail.intake.episode.Contribution;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.episode.EpisodeCommand.ReceiveReferral;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.FindingsNoted;
import org.handrail.intake.episode.Kept.Opened;
import org.handrail.intake.episode.Kept.ProtocolWanted;
import org.handrail.intake.episode.Kept.ReferredAgain;
import org.handrail.intake.episode.Published.ReferralReceived;
import org.handrail.intake.episode.ReferralNote;
import org.handrail.intake.episode.Story;
import org.handrail.intake.safety.Risks;
import org.handrail.intake.screening.Instruments;
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
        if (told.protocol() != null) {
            story.happens(new ProtocolWanted(told.protocol(), story.now()));
        }
        story.happens(new FindingsNoted(new Contribution(Contribution.REFERRAL, story.now(), told.findings())));
        List<Unusable> unusable = new ArrayList<>(told.unusable());
        List<AnswerInstrument> usable = usable(story, told.answers(), unusable);
        List<String> missing = Judging.of(story).missing();
        story.happens(first ? new ReferralReceived(story.now(), told.form(), missing, unusable, told.protocol())
                : new ReferredAgain(new ReferralNote(story.now(), told.form(), missing, unusable)));
        if (told.item9() != null) {
            Risks.item9(story, "referral-" + story.episode().known().referrals().size(), told.item9(), story.now());
        }
        usable.forEach(form -> Instruments.answer(story, form));
        return story.decided(Map.of("episode", story.episode().id(), "unusable", unusable,
                "missing", Judging.of(story).missing()));
    }

    /** A form that has anything wrong is named and left out: a referral is taken whatever it brings. */
    private static List<AnswerInstrument> usable(Story story, List<AnswerInstrument> forms, List<Unusable> unusable) {
        List<AnswerInstrument> usable = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            Optional<Refusal> wrong = Instruments.wrong(story, forms.get(i));
            if (wrong.isPresent()) {
                unusable.add(new Unusable("answers." + i, wrong.get().reason()));
            } else {
                usable.add(forms.get(i));
            }
        }
        return usable;
    }
}
