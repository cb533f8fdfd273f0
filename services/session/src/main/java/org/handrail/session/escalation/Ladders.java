package org.handrail.session.escalation;

import java.util.List;
import org.handrail.clinical.escalation.Call;
import org.handrail.clinical.escalation.Ladder;

/** What this keeper does to a ladder besides what every keeper does. */
final class Ladders {

    private Ladders() {
    }

    static Ladder noting(Ladder ladder, Call call) {
        return ladder.joinedWith(new Ladder(ladder.escalation(), ladder.level(), ladder.raisedAt(), ladder.onSite(),
                List.of(call), null, null, null));
    }

    static Ladder takenBack(Ladder ladder) {
        return new Ladder(ladder.escalation(), ladder.level(), ladder.raisedAt(), ladder.onSite(), ladder.called(),
                ladder.acknowledged(), null, ladder.closed());
    }
}
