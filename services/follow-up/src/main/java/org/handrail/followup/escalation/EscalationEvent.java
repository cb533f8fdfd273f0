package org.handrail.followup.escalation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.CallOutcome;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.Page;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.paging.PagingCalls;
import org.handrail.runtime.decide.Call;

/** What happens to an escalation until a named person has closed it. */
public sealed interface EscalationEvent extends FollowUpEvent {

    /** For this service alone: who is on call in the hours to come. */
    record RotaLearnt(Rota rota) implements EscalationEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.knowing(rota);
        }
    }

    /** For this service alone: the ladder with everything already known of it, and who climbs it. @param heardAt of it first */
    record LadderKept(Ladder ladder, String contact, String cause, String raisedBy, boolean raised, boolean pagedHere,
                      Instant heardAt, @Nullable Rota rota) implements EscalationEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            Optional<Escalation> before = care.escalation(ladder.escalation());
            return care.knowing(rota).with(new Escalation(ladder, contact, cause, raisedBy, raised, pagedHere, heardAt,
                    before.filter(Escalation::overdue).isPresent(), before.map(Escalation::failedCalls).orElse(0),
                    before.filter(Escalation::reached).isPresent()));
        }
    }

    /** @param dueAt by when it is to be closed; absent where the level says all */
    record EscalationRaised(String escalation, Level level, String contact, String cause, String raisedBy,
                            Instant raisedAt, @Nullable Instant dueAt) implements EscalationEvent {
    }

    /** Told once; it stays open until a person has closed it. @param rules absent: it was not closed in its time */
    record EscalationOverdue(String escalation, Instant dueAt, @Nullable List<RuleHit> rules) implements EscalationEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changingEscalation(escalation, Escalation::late);
        }
    }

    /** For this service alone: a page is owed. */
    record PageOwed(Page page, Instant at) implements EscalationEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changingEscalation(page.escalation(), e -> e.climbing(e.ladder().owing(page, at)));
        }

        @Override
        public List<Call> owes(FollowUp care) {
            return List.of(PagingCalls.page(page, care.clinic()));
        }
    }

    /** For this service alone: what became of a page. */
    record PageBecame(String escalation, String key, CallOutcome outcome) implements EscalationEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changingEscalation(escalation, e -> e.climbing(e.ladder().became(key, outcome)));
        }
    }

    /** Somebody else is called now, or the same person another way. */
    record EscalationRepaged(String escalation, int rung, String person, @JsonProperty("try") int attempt,
                             String channel, Instant pagedAt) implements EscalationEvent {
    }

    record EscalationAcknowledged(String escalation, String by, Instant acknowledgedAt) implements EscalationEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changingEscalation(escalation, e -> e.climbing(e.ladder().acknowledgedBy(by, acknowledgedAt)));
        }
    }

    record EscalationResolved(String escalation, String by, String outcome, Instant resolvedAt)
            implements EscalationEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changingEscalation(escalation, e -> e.climbing(e.ladder().closedBy(by, outcome, resolvedAt)));
        }
    }
}
