package org.handrail.bench.service;

import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;

/** One event out for each that comes in. */
final class Tallying implements Decider<Tally, Tally.Count, Tally.Counted> {

    @Override
    public Tally initial(String id) {
        return new Tally(0, 0);
    }

    @Override
    public Decision<Tally.Counted> decide(Tally tally, Tally.Count command, Context context) {
        return Decision.accepted(new Tally.Counted(tally.count() + 1, tally.sum() + command.total()));
    }

    @Override
    public Tally evolve(Tally tally, Tally.Counted event) {
        return new Tally(event.count(), event.sum());
    }
}
