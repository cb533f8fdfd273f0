package org.handrail.intake.episode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.InstrumentScore;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.intake.episode.Course.Authorisation;
import org.handrail.intake.episode.Course.Pdmp;
import org.handrail.intake.episode.Course.Warned;
import org.handrail.intake.episode.Gates.Consent;
import org.handrail.intake.episode.Safety.Noted;
import org.handrail.intake.referral.Unusable;

/** Events that others hear. Their fields are the published language. */
public sealed interface Published extends EpisodeEvent {

    record ReferralReceived(Instant receivedAt, String form, List<String> missing, List<Unusable> unusable,
                            @Nullable Protocol protocol) implements Published {
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
                              @Nullable String band, @Nullable Hit scoredBy, boolean complete, @Nullable List<String> missing,
                              @Nullable Integer recallDays, Instant occurredAt) implements Published {

        public static InstrumentAnswered of(AnswerSet set, InstrumentScore score, @Nullable Integer recallDays) {
            return new InstrumentAnswered(set.id(), set.instrument(), set.items(), score.total(), score.band(),
                    Optional.ofNullable(score.scoredBy()).map(Hit::of).orElse(null), score.complete(),
                    score.complete() ? null : score.missing(), recallDays, set.occurredAt());
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
            return episode.with(new Risk(source(), level, contact, occurredAt, null));
        }

        private String source() {
            return Risk.source(contact);
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

    /** See {@link Kept.EligibilityJudged} for what the document keeps of it. @param decision names it within the episode */
    record EligibilityDecided(Outcome outcome, List<Hit> rules, List<String> missing, Protocol protocol,
                              @Nullable String decision, int policy, Instant decidedAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode;
        }
    }

    /** A clinician has decided against rules, for this patient and until then. See {@link Kept.Reviewed}. */
    record EligibilityOverridden(List<Hit> rules, String reason, String by, Instant until, int policy,
                                 Instant decidedAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode;
        }
    }

    /** What was signed or withdrawn last counts, in whatever order it is recorded. */
    record ConsentRecorded(String consent, ConsentStatus status, @Nullable Boolean offLabel, @Nullable String information,
                           Instant occurredAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            Consent before = episode.gates().consent();
            boolean older = before != null && occurredAt.isBefore(before.occurredAt());
            return older ? episode : episode.with(episode.gates().with(
                    new Consent(consent, status == ConsentStatus.ACTIVE, Boolean.TRUE.equals(offLabel), information,
                            occurredAt)));
        }
    }

    /** @param counselled the patient was told how she is watched and how she leaves; absent: not said */
    record EnrolmentConfirmed(String programme, @Nullable Boolean counselled, Instant occurredAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            Gates gates = episode.gates();
            Gates enrolled = gates.enrolledAt() == null ? gates.enrolled(occurredAt) : gates;
            return episode.with(Boolean.TRUE.equals(counselled) ? enrolled.counselled(occurredAt) : enrolled);
        }
    }

    /**
     * The clearance for the protocol that version 1 can name.
     *
     * @param authorisedUnits visits that the payer still covers; absent: none is asked for
     */
    record TreatmentCleared(Protocol protocol, List<Hit> rules, @Nullable Integer authorisedUnits,
                            @Nullable Instant authorisedUntil, Instant clearedAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.gates().cleared(clearedAt, protocol));
        }
    }

    /** The same for every other protocol. */
    record TreatmentClearedOtherwise(Protocol protocol, List<Hit> rules, @Nullable Integer authorisedUnits,
                                     @Nullable Instant authorisedUntil, Instant clearedAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.gates().cleared(clearedAt, protocol));
        }
    }

    /** @param liftedBy codes of events @param whoCan roles */
    record TreatmentClearanceWithdrawn(String reason, List<Hit> rules, Protocol protocol, List<String> liftedBy,
                                       List<String> whoCan, Instant withdrawnAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.gates().withdrawn());
        }
    }

    /** What the screening rests on has grown too old before the first dose. */
    record ScreeningExpired(String reason, String instrument, List<String> liftedBy, List<String> whoCan,
                            Instant expiredAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode;
        }
    }

    record AuthorisationRecorded(String authorisation, ConsentStatus status, int units, Instant from, Instant until,
                                 Instant occurredAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.course().with(new Authorisation(authorisation,
                    status == ConsentStatus.ACTIVE, units, from, until, occurredAt)));
        }
    }

    /** The payer's leave ends in so many days, and visits may come after. @param daysLeft 30, 14 or 3 */
    record AuthorisationEnding(String authorisation, Instant until, int daysLeft, Instant dueAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.course().warned(new Warned(authorisation, until, daysLeft)));
        }
    }

    /** @param result {@code nothing-found}, {@code overlap} or {@code not-available} @param by who asked */
    record PdmpChecked(String check, String result, String by, Instant occurredAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.course().with(new Pdmp(result, by, occurredAt)));
        }
    }

    /** See {@link Kept.BaselineKept} for what the document keeps of it. */
    record RiskBaselineAcknowledged(String baseline, SuicideLevel level, boolean safetyPlan, String by, Instant until,
                                    Instant occurredAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode;
        }
    }

    /** Risk within the baseline: a row for a person, no alarm. */
    record SuicideRiskNoted(String contact, SuicideLevel level, Hit trigger, String baseline, Instant occurredAt)
            implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.safety().with(new Noted(contact, level, baseline, occurredAt)));
        }
    }

    record ContactPreferenceRecorded(String channel, boolean optOut, Instant occurredAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(new Wish(channel, optOut, occurredAt));
        }
    }

    /** @param corrects the reason that was recorded before; absent: none was */
    record CareEnded(String reason, @Nullable String corrects, Instant occurredAt) implements Published {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(new Ending(reason, occurredAt));
        }
    }
}
