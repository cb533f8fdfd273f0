package org.handrail.followup.episode;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.CallOutcome;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.Page;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.followup.checkin.CheckIn;

/** What happens in follow-up. */
public sealed interface FollowUpEvent {

    /** For this service alone: care is known here. */
    record Met(String clinic) implements FollowUpEvent {
    }

    /** For this service alone: a check-in is owed. */
    record CheckInPlanned(CheckIn checkIn) implements FollowUpEvent {
    }

    record CheckInDue(String checkIn, String visit, String kind, Instant dueAt) implements FollowUpEvent {
    }

    record CheckInAnswered(String checkIn, String visit, Instant occurredAt, List<String> sideEffects,
                           @Nullable Boolean droveOrOperated, @Nullable Integer item9) implements FollowUpEvent {
    }

    record CheckInMissed(String checkIn, String visit, int rung, Instant missedAt) implements FollowUpEvent {
    }

    record SuicideRiskRaised(String escalation, String contact, String level, RuleHit trigger, Instant occurredAt)
            implements FollowUpEvent {
    }

    /** For this service alone: how the last heard risk stands. */
    record RiskNoted(boolean atRisk) implements FollowUpEvent {
    }

    /** For this service alone: the ladder with everything already known of it, and who climbs it. */
    record LadderKept(Ladder ladder, String contact, String cause, String raisedBy, boolean raised, boolean pagedHere,
                      @Nullable Rota rota) implements FollowUpEvent {
    }

    record EscalationRaised(String escalation, Level level, String contact, String cause, String raisedBy,
                            Instant raisedAt) implements FollowUpEvent {
    }

    /** For this service alone: a page is owed. */
    record PageOwed(Page page, Instant at) implements FollowUpEvent {
    }

    /** For this service alone: what became of a page. */
    record PageBecame(String escalation, String key, CallOutcome outcome) implements FollowUpEvent {
    }

    /** Somebody else is called now, or the same person another way. */
    record EscalationRepaged(String escalation, int rung, String person, @JsonProperty("try") int attempt,
                             String channel, Instant pagedAt)
            implements FollowUpEvent {
    }

    record EscalationAcknowledged(String escalation, String by, Instant acknowledgedAt) implements FollowUpEvent {
    }

    record EscalationResolved(String escalation, String by, String outcome, Instant resolvedAt)
            implements FollowUpEvent {
    }

    /** For this service alone: care has ended, nothing new is asked. */
    record CareClosed(Instant at) implements FollowUpEvent {
    }
}
