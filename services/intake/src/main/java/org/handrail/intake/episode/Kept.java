package org.handrail.intake.episode;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.CallOutcome;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Page;
import org.handrail.clinical.escalation.Rota;

/** Events that the document alone keeps: nobody else needs them, or may have them. */
public sealed interface Kept extends EpisodeEvent {

    /** Whose episode it is and where. @param lacking codes of what is not known of the identity */
    record Opened(String clinic, String patient, List<String> lacking) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.belongsTo(clinic, patient, lacking);
        }
    }

    /** The rota as it is known now. */
    record RotaKnown(@Nullable Rota rota) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(rota);
        }
    }

    /** A referral of somebody who is in care here already. */
    record ReferredAgain(ReferralNote referral) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.known().with(referral));
        }
    }

    record FindingsNoted(Contribution contribution) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.known().with(contribution));
        }
    }

    record EligibilityJudged(Judged judged) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.gates().with(judged));
        }
    }

    record Reviewed(Review review) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.gates().with(review));
        }
    }

    record FirstDoseHeard(Instant at) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.gates().dosed(at));
        }
    }

    record AlarmRaised(Alarm alarm) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(alarm);
        }
    }

    record PageOwed(Page page, Instant at) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.ladder(page.escalation(), ladder -> ladder.owing(page, at));
        }
    }

    record PageEnded(String escalation, String key, CallOutcome outcome) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.ladder(escalation, ladder -> ladder.became(key, outcome));
        }
    }

    /** Follow-up pages from now on. */
    record HandedOver(String escalation, Instant at) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.ladder(escalation, ladder -> ladder.handedOver(at));
        }
    }

    /** Follow-up would not take the news; it is told again then. */
    record NewsRefused(String escalation, Instant againAt) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.alarm(escalation, alarm -> alarm.refusedUntil(againAt));
        }
    }

    record NewsOwed(String escalation) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.alarm(escalation, Alarm::toldAgain);
        }
    }

    /** A person has taken it, and said so here. */
    record Acknowledged(String escalation, String by, Instant at) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.ladder(escalation, ladder -> ladder.acknowledgedBy(by, at));
        }
    }
}
