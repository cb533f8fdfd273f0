package org.handrail.intake.episode;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.InstrumentScore;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.intake.episode.Gates.Consent;
import org.handrail.intake.referral.Unusable;

/** Events that others hear. Their fields are the published language. */
public sealed interface Published extends EpisodeEvent {

    record ReferralReceived(Instant receivedAt, String form, List<String> missing, List<Unusable> unusable)
            implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.known().with(new ReferralNote(receivedAt, form, missing, unusable)));
        }
    }

    /**
     * @param items      everything answered so far
     * @param missing    absent when complete
     * @param recallDays absent for a form with several windows
     */
    record InstrumentAnswered(String answers, String instrument, List<ItemAnswer> items, @Nullable Integer total,
                              @Nullable String band, boolean complete, @Nullable List<String> missing,
                              @Nullable Integer recallDays, Instant occurredAt) implements Published {

        public static InstrumentAnswered of(AnswerSet set, InstrumentScore score, @Nullable Integer recallDays) {
            return new InstrumentAnswered(set.id(), set.instrument(), set.items(), score.total(), score.band(),
                    score.complete(), score.complete() ? null : score.missing(), recallDays, set.occurredAt());
        }

        /** Of what is computed from items the document keeps the items. */
        @Override
        public Episode happenedTo(Episode episode) {
            boolean told = Instrument.named(instrument).filter(one -> one.highestTotal() != null).isPresent();
            return episode.with(episode.known().with(
                    new AnswerSet(answers, instrument, items, told ? total : null, occurredAt)));
        }
    }

    record SuicideRiskRaised(String escalation, String contact, SuicideLevel level, Hit trigger, Instant occurredAt)
            implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(new Risk(contact, level));
        }
    }

    /** The findings themselves stay here, see {@link Kept.FindingsNoted}. */
    record PatientScreened(String screening, boolean complete, List<String> missing, @Nullable Integer phq9Total,
                           @Nullable SuicideLevel suicideRisk, Instant occurredAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode;
        }
    }

    /** See {@link Kept.EligibilityJudged} for what the document keeps of it. */
    record EligibilityDecided(Outcome outcome, List<Hit> rules, List<String> missing, Instant decidedAt)
            implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode;
        }
    }

    /** What was signed or withdrawn last counts, in whatever order it is recorded. */
    record ConsentRecorded(String consent, ConsentStatus status, Instant occurredAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            Consent before = episode.gates().consent();
            boolean older = before != null && occurredAt.isBefore(before.occurredAt());
            return older ? episode : episode.with(episode.gates().with(
                    new Consent(consent, status == ConsentStatus.ACTIVE, occurredAt)));
        }
    }

    record EnrolmentConfirmed(String programme, Instant occurredAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.gates().enrolled(occurredAt));
        }
    }

    record TreatmentCleared(String protocol, List<Hit> rules, Instant clearedAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.gates().cleared(clearedAt));
        }
    }

    record TreatmentClearanceWithdrawn(String reason, List<Hit> rules, Instant withdrawnAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.gates().cleared(null));
        }
    }

    record CareEnded(String reason, Instant occurredAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(new Ending(reason, occurredAt));
        }
    }
}
