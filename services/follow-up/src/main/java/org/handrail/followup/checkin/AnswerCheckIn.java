package org.handrail.followup.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Rota;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Story;
import org.handrail.runtime.decide.Refusal;

/**
 * @param sleptWell whether the sleep since the visit was restful; absent when not asked
 * @param item9 absent when not asked, 0 to 3
 * @param goals how the lifestyle goals go; empty when not asked
 * @param words what the patient has written besides; absent: nothing
 */
public record AnswerCheckIn(String checkIn, Instant occurredAt, List<String> sideEffects,
                            @Nullable Boolean droveOrOperated, @Nullable Boolean sleptWell,
                            @Nullable Integer item9, List<GoalTold> goals, @Nullable String words, @Nullable Rota rota)
        implements FollowUpCommand {

    /** Codes, as in the plan. */
    public record GoalTold(String goal, String status) {
    }

    /** Without sleep, goals and words. */
    public AnswerCheckIn(String checkIn, Instant occurredAt, List<String> sideEffects, @Nullable Boolean droveOrOperated,
                         @Nullable Integer item9, @Nullable Rota rota) {
        this(checkIn, occurredAt, sideEffects, droveOrOperated, null, item9, List.of(), null, rota);
    }

    /** Names no word of the patient. */
    @Override
    public String toString() {
        return "answer to " + checkIn;
    }

    @Override
    public Optional<Refusal> tell(Story story) {
        return Answers.take(story, this);
    }
}
