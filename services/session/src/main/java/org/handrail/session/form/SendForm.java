package org.handrail.session.form;

import org.handrail.clinical.Answer;
import org.handrail.session.episode.SessionCommand;

/**
 * A clinician sends the programme's form.
 *
 * @param lot         code of the lot of the devices whose lot was not written down; null: not said
 * @param monitoredBy code of the person who watched the patient; null: not said
 * @param before      whether the vital signs before the dose were acceptable; null: as the numbers say
 * @param leaving     whether those for leaving were; null: as the numbers say
 * @param reference   the programme's, when the site has sent the form by other means; null: it is sent now
 * @param by          code of the person
 */
public record SendForm(String visit, String lot, String monitoredBy, Answer before, Answer leaving, String reference, String by)
        implements SessionCommand {

    /** With the lot at most. */
    public SendForm(String visit, String lot, String reference, String by) {
        this(visit, lot, null, null, null, reference, by);
    }
}
