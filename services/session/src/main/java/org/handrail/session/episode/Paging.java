package org.handrail.session.episode;

import java.util.function.UnaryOperator;
import org.handrail.clinical.escalation.Ladder;

/**
 * An escalation that this service has raised.
 *
 * @param contact the visit, with a number from the second on
 * @param cause   code of what raised it
 */
public record Paging(Ladder ladder, String contact, String cause) {

    public Paging with(UnaryOperator<Ladder> change) {
        return new Paging(change.apply(ladder), contact, cause);
    }

    public String escalation() {
        return ladder.escalation();
    }

    public boolean open() {
        return ladder.closed() == null;
    }
}
