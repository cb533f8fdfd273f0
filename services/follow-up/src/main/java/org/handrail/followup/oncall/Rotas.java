package org.handrail.followup.oncall;

import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Rota;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.springframework.stereotype.Component;

/** Looks up who is on call, at the door of whatever may have to call somebody. */
@Component
public class Rotas {

    private final Commands commands;
    private final Kind<OnCall.State, OnCall.Learn, OnCall.Learnt> rotas;

    Rotas(Commands commands, Kind<OnCall.State, OnCall.Learn, OnCall.Learnt> rotas) {
        this.commands = commands;
        this.rotas = rotas;
    }

    /** @return null when none was published; then roles are called instead of persons */
    public @Nullable Rota of(String clinic, Caller caller) {
        return commands.find(rotas, clinic, caller).map(doc -> doc.state().rota()).orElse(null);
    }
}
