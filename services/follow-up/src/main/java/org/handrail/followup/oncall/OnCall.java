package org.handrail.followup.oncall;

import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Rota;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;

/** The on-call list of each clinic, as scheduling last published it. Every service that pages keeps its own copy. */
public final class OnCall implements Decider<OnCall.State, OnCall.Learn, OnCall.Learnt> {

    /** @param rota absent until the first list came */
    public record State(@Nullable String clinic, @Nullable Rota rota) {
    }

    public record Learn(String clinic, Rota rota) {
    }

    public record Learnt(String clinic, Rota rota) {
    }

    /** The part of OnCallChanged that is needed here. */
    public record OnCallChanged(String clinic, int revision, List<Rota.Rung> ladder) {
    }

    public static Kind<State, Learn, Learnt> kind() {
        return Kind.of("rotas", State.class, new OnCall(), new EventTypes<Learnt>().internal(Learnt.class))
                .belongsTo(State::clinic)
                .hears("/scheduling/rotas/")
                .reacts("org.handrail.scheduling.OnCallChanged.v1", OnCallChanged.class,
                        (event, data) -> new Learn(data.clinic(), new Rota(data.revision(), data.ladder())))
                .build();
    }

    @Override
    public State initial(String id) {
        return new State(null, null);
    }

    @Override
    public Decision<Learnt> decide(State state, Learn learn, Context context) {
        boolean older = state.rota() != null && state.rota().revision() > learn.rota().revision();
        return older ? Decision.accepted() : Decision.accepted(new Learnt(learn.clinic(), learn.rota()));
    }

    @Override
    public State evolve(State state, Learnt learnt) {
        return new State(learnt.clinic(), learnt.rota());
    }
}
