package org.handrail.followup.plan;

import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.checkin.LifestyleGoal;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.episode.Story;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** A goal was agreed, or how it went. */
public record RecordGoal(String goal, String status, @Nullable Integer timesPerWeek, @Nullable Instant occurredAt)
        implements FollowUpCommand {

    public record LifestyleGoalRecorded(String goal, String status, @Nullable Integer timesPerWeek, Instant occurredAt)
            implements FollowUpEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.with(new Goal(goal, status, timesPerWeek != null ? timesPerWeek : care.goals().stream()
                    .filter(g -> g.goal().equals(goal)).findFirst().map(Goal::timesPerWeek).orElse(null)));
        }
    }

    @Override
    public Optional<Refusal> tell(Story story) {
        Instant said = occurredAt == null ? story.now() : occurredAt;
        Optional<Refusal> future = OccurredAt.refuseFuture("/occurredAt", said, story.now());
        if (future.isEmpty()) {
            Instant at = OccurredAt.forgiving(said, story.now());
            story.happens(new LifestyleGoalRecorded(goal, status, timesPerWeek, at));
            propose(story);
            if (!status.equals("agreed")) {
                Plans.answered(story, at);
            }
        }
        return future;
    }

    /** Where no number was agreed, the usual one is proposed and not written down. */
    private void propose(Story story) {
        Optional<Integer> usual = LifestyleGoal.of(goal).map(one -> one.usualTimes(InForce.now(story.context())));
        if (status.equals("agreed") && timesPerWeek == null && usual.isPresent()) {
            story.answers("proposedTimesPerWeek", usual.get());
        }
    }
}
