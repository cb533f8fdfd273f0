package org.handrail.paging;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.escalation.Rota;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;

/** The smallest document that raises escalations. */
record Raised(String id, String clinic, Rota rota, List<Paging> pagings) implements Raiser {

    /** Something that is told of it. */
    interface Told {
        List<PagingEvent> happens(Raised raised, Context context);
    }

    @Override
    public String service() {
        return "session";
    }

    static Decider<Raised, Told, PagingEvent> decider(Rota rota) {
        return new Decider<>() {
            @Override
            public Raised initial(String id) {
                return new Raised(id, "riverside", rota, List.of());
            }

            @Override
            public Decision<PagingEvent> decide(Raised raised, Told told, Context context) {
                return Decision.accepted(told.happens(raised, context));
            }

            @Override
            public Raised evolve(Raised raised, PagingEvent event) {
                return new Raised(raised.id, raised.clinic, raised.rota, event.happenedTo(raised.pagings));
            }

            @Override
            public List<Obligation> obligations(Raised raised, Context context) {
                return Keeper.obligations(raised, context);
            }

            @Override
            public Decision<PagingEvent> settle(Raised raised, Obligation due, boolean known, Context context) {
                return Decision.accepted(Keeper.settle(raised, due, context));
            }

            @Override
            public List<Call> effects(Raised raised, PagingEvent event) {
                return PagingCalls.because(raised, event);
            }

            @Override
            public boolean stillWanted(Raised raised, Call call, Context context) {
                return Keeper.stillWanted(raised, call, context);
            }

            @Override
            public Decision<PagingEvent> answered(Raised raised, Call call, Outcome outcome, Context context) {
                return Decision.accepted(Keeper.answered(raised, call, outcome, context));
            }
        };
    }
}
