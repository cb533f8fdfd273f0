package org.handrail.followup.episode;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Acknowledgement;
import org.handrail.clinical.escalation.Call;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.Rota;

/** Everything that may be asked of follow-up, or told to it, about one patient's care. */
public sealed interface FollowUpCommand {

    /** Care is known here from now on. */
    record Meet(String clinic) implements FollowUpCommand {
    }

    /** A visit is over. @param devices how many were given; @param callWithinHours absent when nobody asked for a call */
    record NoteVisitEnd(String clinic, String visit, String ending, int devices, @Nullable Integer callWithinHours,
                        Instant endedAt) implements FollowUpCommand {
    }

    /** Another service has raised a suicide risk. */
    record NoteRisk(String clinic, String level) implements FollowUpCommand {
    }

    record NoteEndOfCare(String clinic, Instant at) implements FollowUpCommand {
    }

    /** @param item9 absent when not asked, 0 to 3 */
    record AnswerCheckIn(String checkIn, Instant occurredAt, List<String> sideEffects,
                         @Nullable Boolean droveOrOperated, @Nullable Integer item9, @Nullable Rota rota)
            implements FollowUpCommand {
    }

    /** @param handedOver whether whoever raised it stops paging once this is confirmed */
    record Raise(String clinic, String escalation, Level level, String contact, String cause, String raisedBy,
                 Instant raisedAt, boolean onSite, List<Call> called, @Nullable Acknowledgement acknowledged,
                 boolean handedOver, @Nullable Rota rota) implements FollowUpCommand {
        public Raise {
            called = called == null ? List.of() : List.copyOf(called);
        }
    }

    record Acknowledge(String escalation, String by) implements FollowUpCommand {
    }

    record Resolve(String escalation, String by, String outcome) implements FollowUpCommand {
    }
}
