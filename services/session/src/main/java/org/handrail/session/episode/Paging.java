package org.handrail.session.episode;

import java.util.function.UnaryOperator;
import org.handrail.clinical.escalation.Ladder;

/**
 * An escalation that this service has raised.
 *
 * @param contact the visit, with a number from the second on
 * @param cause   code of what raised it
 * @param joined  how many triggers have joined it since
 * @param untold  code of the last that joined and that follow-up has not confirmed; null when it knows of all
 */
public record Paging(Ladder ladder, String contact, String cause, Integer joined, String untold) {

    public Paging {
        joined = joined == null ? 0 : joined;
    }

    public static Paging raised(Ladder ladder, String contact, String cause) {
        return new Paging(ladder, contact, cause, 0, null);
    }

    public Paging with(UnaryOperator<Ladder> change) {
        return new Paging(change.apply(ladder), contact, cause, joined, untold);
    }

    public Paging joinedBy(String trigger) {
        return new Paging(ladder, contact, cause, joined + 1, trigger);
    }

    /** Follow-up knows of everything that has joined. */
    public Paging told() {
        return new Paging(ladder, contact, cause, joined, null);
    }

    public String visit() {
        return contact.split("-")[0];
    }

    public String escalation() {
        return ladder.escalation();
    }

    public boolean open() {
        return ladder.closed() == null;
    }
}
