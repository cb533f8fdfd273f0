package org.handrail.session.rota;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.escalation.Rota;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;

/** Keeps who is on call in a clinic, so that people can be paged while nobody else can be asked. */
public final class RotaDecider implements Decider<RotaDecider.State, RotaDecider.OnCallChanged, RotaDecider.Learnt> {

    /** @param rota null until scheduling has said who is on call */
    public record State(String clinic, Rota rota) {
    }

    /** As scheduling says it. */
    public record OnCallChanged(String clinic, int revision, List<Rung> ladder) {
        public record Rung(int rung, String person, List<String> channels, Instant from, Instant until) {
        }

        Rota rota() {
            return new Rota(revision, ladder.stream().map(r -> new Rota.Rung(r.rung(), r.person(), r.channels(),
                    r.from(), r.until())).toList());
        }
    }

    public record Learnt(String clinic, Rota rota) {
    }

    @Override
    public State initial(String id) {
        return new State(id, null);
    }

    @Override
    public Decision<Learnt> decide(State state, OnCallChanged heard, Context context) {
        boolean newer = state.rota() == null || heard.revision() > state.rota().revision();
        return newer ? Decision.accepted(new Learnt(heard.clinic(), heard.rota())) : Decision.accepted();
    }

    @Override
    public State evolve(State state, Learnt event) {
        return new State(event.clinic(), event.rota());
    }
}
