package org.handrail.followup.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Acknowledgement;
import org.handrail.clinical.escalation.Call;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.Rota;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Story;
import org.handrail.runtime.decide.Refusal;

/** What is asked of an escalation, or told of it. */
public sealed interface EscalationCommand extends FollowUpCommand {

    /** @param handedOver whether whoever raised it stops paging once this is confirmed */
    record Raise(String clinic, String escalation, Level level, String contact, String cause, String raisedBy,
                 Instant raisedAt, boolean onSite, List<Call> called, @Nullable Acknowledgement acknowledged,
                 boolean handedOver, @Nullable Rota rota) implements EscalationCommand {
        public Raise {
            called = called == null ? List.of() : List.copyOf(called);
        }

        @Override
        public Optional<Refusal> tell(Story story) {
            Escalations.raise(story.in(clinic), this);
            return Optional.empty();
        }
    }

    /**
     * Session has said in an event that a person must act. A Same day one comes in no other way; the others are handed
     * over by session itself, and the event is there in case that never comes.
     *
     * @param raisedAt when session recorded it
     * @param rota     who is on call, absent when nobody has said
     */
    record NoteRaised(String clinic, String escalation, String cause, Instant raisedAt, @Nullable Rota rota)
            implements EscalationCommand {
        @Override
        public Optional<Refusal> tell(Story story) {
            Handover.heard(story.in(clinic), this);
            return Optional.empty();
        }
    }

    /** Who is on call, for whoever has to be called without anybody at a door. @param rota absent when nobody has said */
    record LearnRota(String clinic, @Nullable Rota rota) implements EscalationCommand {
        @Override
        public Optional<Refusal> tell(Story story) {
            Escalations.learn(story.in(clinic), rota);
            return Optional.empty();
        }
    }

    /** @param at when it was said to another service; absent: just now, here */
    record Acknowledge(String escalation, String by, @Nullable Instant at) implements EscalationCommand {
        boolean takes(Ladder ladder, Instant saidAt) {
            return ladder != (at == null ? ladder.acknowledgedBy(by, saidAt) : ladder.acknowledgedElsewhereBy(by, saidAt));
        }

        @Override
        public Optional<Refusal> tell(Story story) {
            Escalations.acknowledge(story, this);
            return Optional.empty();
        }
    }

    record Resolve(String escalation, String by, String outcome) implements EscalationCommand {
        @Override
        public Optional<Refusal> tell(Story story) {
            return Escalations.resolve(story, this);
        }
    }

    /** Session has put a wrong record right. @param closes escalations that rested on it; they may be unknown here */
    record NoteCorrection(String clinic, List<String> closes, String by) implements EscalationCommand {
        @Override
        public Optional<Refusal> tell(Story story) {
            Escalations.recordedInError(story.in(clinic), closes, by);
            return Optional.empty();
        }
    }
}
