package org.handrail.session.escalation;

import java.time.Instant;
import org.handrail.session.episode.SessionCommand;

/** What may be said of an escalation. */
public sealed interface EscalationCommand extends SessionCommand {

    /** Said to this service by a person. @param by code of the person */
    record Acknowledge(String escalation, String by) implements EscalationCommand {
    }

    /** Heard from follow-up. */
    record NoteAcknowledgement(String escalation, String by, Instant at) implements EscalationCommand {
    }

    /** Heard from follow-up. @param outcome code */
    record NoteResolution(String escalation, String by, String outcome, Instant at) implements EscalationCommand {
    }
}
