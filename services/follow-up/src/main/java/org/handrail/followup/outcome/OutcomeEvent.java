package org.handrail.followup.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.outcome.OutcomeClass;
import org.handrail.clinical.outcome.Trend;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpEvent;

/** How treatment goes, and what a clinician makes of it. */
public sealed interface OutcomeEvent extends FollowUpEvent {

    /** For this service alone: the scores of one instrument, as far as they are still needed. */
    record ScoresKept(Trend trend) implements OutcomeEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.with(trend);
        }
    }

    record OutcomeClassified(String instrument, String answers, int score, int baseline,
                             @Nullable Double changePercent, @JsonProperty("class") OutcomeClass classified,
                             boolean remission, @Nullable Integer recallDays, int policy, Instant occurredAt)
            implements OutcomeEvent {
    }

    record RelapseSuspected(List<RuleHit> rules, String instrument, int score, int best, int policy,
                            Instant occurredAt)
            implements OutcomeEvent {
    }

    record BenefitReviewDue(String review, String because, @Nullable String visit, Instant dueAt)
            implements OutcomeEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.with(new Review(review, because, dueAt, false, null));
        }
    }

    record StopReviewProposed(@Nullable String visit, String review, List<RuleHit> rules, int policy,
                              Instant proposedAt)
            implements OutcomeEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changingReview(review, Review::proposingStop);
        }
    }

    record BenefitReviewed(String review, String decision, @Nullable String phase, @Nullable Double amountMg,
                           String reason, String by, List<RuleHit> rules, Instant occurredAt) implements OutcomeEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changingReview(review, r -> r.decided(decision));
        }
    }
}
