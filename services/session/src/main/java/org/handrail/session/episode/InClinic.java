package org.handrail.session.episode;

import org.handrail.clinical.escalation.Rota;

/**
 * A command with what is known of the place it comes from, so that a visit which nobody has announced still belongs
 * somewhere, and the people to call are known before there is anything to call them for.
 *
 * @param clinic null when the one who asks belongs to no single clinic
 * @param rota   who is on call there in the hours to come; null when that is not known, or not asked
 */
public record InClinic(String clinic, Rota rota, SessionCommand command) implements SessionCommand {
}
