package org.handrail.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Level;

/**
 * An escalation that this service has raised.
 *
 * @param ladder  who has been called so far
 * @param contact what it happened at
 * @param cause   code of what raised it
 * @param news    how often there was something that follow-up had to hear
 * @param untold  code of the last trigger that joined and that follow-up has not confirmed; absent: it knows of all
 * @param againAt when follow-up is told again after a no; absent: it has not said no, or was told again
 * @param oursAt  when the paging is ours again, unless follow-up has confirmed what happened since it was handed over;
 *                absent: nothing has
 */
public record Paging(Ladder ladder, String contact, String cause, Integer news, @Nullable String untold,
                     @Nullable Instant againAt, @Nullable Instant oursAt) {

    /** Follow-up has it and calls people: in so long it confirms what is new, or people are called from here again. */
    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(3);

    public Paging {
        news = news == null ? 0 : news;
    }

    /** @param onSite whether the patient is in the clinic */
    static Paging raised(String episode, String contact, Level level, String cause, boolean onSite, Instant recordedAt) {
        return new Paging(Ladder.raised(EscalationId.of(episode, contact, level), level, recordedAt, onSite), contact,
                cause, 0, null, null, null);
    }

    public String escalation() {
        return ladder.escalation();
    }

    public boolean open() {
        return ladder.closed() == null;
    }

    Paging with(UnaryOperator<Ladder> change) {
        return new Paging(change.apply(ladder), contact, cause, news, untold, againAt, oursAt);
    }

    /** Another trigger found it open, as far as is known here; whoever has it may have closed it meanwhile. */
    Paging joinedBy(String trigger) {
        return new Paging(ladder, contact, cause, news, trigger, againAt, oursAt);
    }

    /** Something has happened that whoever has it does not know. */
    Paging unconfirmedSince(Instant at) {
        return ladder.handedOver() == null || oursAt != null ? this
                : new Paging(ladder, contact, cause, news, untold, againAt, at.plus(CONFIRMED_WITHIN));
    }

    Paging takenBack() {
        return new Paging(ladder.takenBack(), contact, cause, news, untold, againAt, null);
    }

    /** Follow-up pages from now on, and knows of everything that has happened. */
    Paging handedOver(Instant at) {
        return new Paging(ladder.handedOver(at), contact, cause, news, null, againAt, null);
    }

    Paging withNews() {
        return new Paging(ladder, contact, cause, news + 1, untold, null, oursAt);
    }

    Paging refusedUntil(Instant again) {
        return new Paging(ladder, contact, cause, news, untold, again, oursAt);
    }
}
