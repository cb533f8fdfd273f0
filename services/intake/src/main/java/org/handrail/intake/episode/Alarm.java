package org.handrail.intake.episode;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Ladder;

/**
 * A suicide risk that was raised with a person.
 *
 * @param ladder  who has been called so far
 * @param contact id of the answers that raised it
 * @param cause   code
 * @param refused how often follow-up would not take it
 * @param againAt when follow-up is told again; absent: it was not refused, or has been told again
 */
public record Alarm(Ladder ladder, String contact, String cause, int refused, @Nullable Instant againAt) {

    public static Alarm raised(Ladder ladder, String contact, String cause) {
        return new Alarm(ladder, contact, cause, 0, null);
    }

    public String escalation() {
        return ladder.escalation();
    }

    Alarm with(UnaryOperator<Ladder> change) {
        return new Alarm(change.apply(ladder), contact, cause, refused, againAt);
    }

    Alarm refusedUntil(Instant again) {
        return new Alarm(ladder, contact, cause, refused + 1, again);
    }

    Alarm toldAgain() {
        return new Alarm(ladder, contact, cause, refused, null);
    }
}
