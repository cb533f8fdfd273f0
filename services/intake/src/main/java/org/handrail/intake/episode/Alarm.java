package org.handrail.intake.episode;

import java.util.function.UnaryOperator;
import org.handrail.clinical.escalation.Ladder;

/**
 * A suicide risk that was raised with a person.
 *
 * @param ladder  who has been called so far
 * @param contact id of the answers that raised it
 * @param cause   code
 */
public record Alarm(Ladder ladder, String contact, String cause) {

    public String escalation() {
        return ladder.escalation();
    }

    Alarm with(UnaryOperator<Ladder> change) {
        return new Alarm(change.apply(ladder), contact, cause);
    }
}
