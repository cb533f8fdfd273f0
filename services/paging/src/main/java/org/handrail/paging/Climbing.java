package org.handrail.paging;

import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Climb;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.NextPage;
import org.handrail.clinical.escalation.Page;
import org.handrail.clinical.escalation.Rota;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Obligation;

/** The ladder as the shell sees it. */
public final class Climbing {

    private Climbing() {
    }

    /** The page whose time it is, if it is anybody's. */
    public static Optional<Page> owed(Ladder ladder, @Nullable Rota rota, Context context) {
        return next(ladder, rota, context) instanceof NextPage.Owed(Page page) ? Optional.of(page) : Optional.empty();
    }

    /** When somebody is called next; a page that is owed is due at once. */
    public static Optional<Obligation> due(String key, Ladder ladder, @Nullable Rota rota, Context context) {
        return switch (next(ladder, rota, context)) {
            case NextPage.Owed owed -> Optional.of(Obligation.urgentAt(key, context.now()));
            case NextPage.Later(Instant at) -> Optional.of(Obligation.urgentAt(key, at));
            case NextPage.None none -> Optional.empty();
        };
    }

    /** How long each person has the clinic sets. */
    private static NextPage next(Ladder ladder, @Nullable Rota rota, Context context) {
        return Climb.nextPage(ladder, rota, InForce.now(context), context.now());
    }
}
