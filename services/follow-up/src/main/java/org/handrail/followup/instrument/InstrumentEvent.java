package org.handrail.followup.instrument;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.InstrumentScore;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpEvent;

/** Answers to a form were taken here. */
public sealed interface InstrumentEvent extends FollowUpEvent {

    /** @param checkIn at which it was answered; absent when none was named */
    record InstrumentAnswered(String answers, String instrument, List<ItemAnswer> items, @Nullable Integer total,
                              @Nullable String band, @Nullable RuleHit scoredBy, boolean complete, @Nullable List<String> missing,
                              @Nullable Integer recallDays, @Nullable String checkIn, Instant occurredAt)
            implements InstrumentEvent {

        static InstrumentAnswered of(AnswerSet set, InstrumentScore score, @Nullable Integer recallDays,
                                     @Nullable String checkIn) {
            return new InstrumentAnswered(set.id(), set.instrument(), set.items(), score.total(), score.band(),
                    score.scoredBy(), score.complete(), score.complete() ? null : score.missing(), recallDays, checkIn, set.at());
        }
    }

    /** For this service alone: what was answered of the form so far. */
    record AnswersKept(AnswerSet set) implements InstrumentEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.with(set);
        }
    }
}
