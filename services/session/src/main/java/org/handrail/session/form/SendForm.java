package org.handrail.session.form;

import org.handrail.session.episode.SessionCommand;

/**
 * A clinician sends the programme's form.
 *
 * @param lot       code of the lot; null: not said
 * @param reference the programme's, when the site has sent the form by other means; null: it is sent now
 * @param by        code of the person
 */
public record SendForm(String visit, String lot, String reference, String by) implements SessionCommand {
}
