package org.handrail.session.visit;

import java.time.Instant;
import org.handrail.session.episode.SessionCommand;

/** What may be said of a visit before anything is given. */
public sealed interface VisitCommand extends SessionCommand {

    record RecordArrival(String visit, Instant occurredAt) implements VisitCommand {
    }

    record ExpectVisit(String visit, Instant start, Instant end) implements VisitCommand {
    }

    record NoteConfirmation(String visit, Instant start, Instant end) implements VisitCommand {
    }

    /** Nobody has come so far, or nobody knows. */
    record NoteMissed(String visit) implements VisitCommand {
    }

    record NoteCancellation(String visit, String reason) implements VisitCommand {
    }
}
