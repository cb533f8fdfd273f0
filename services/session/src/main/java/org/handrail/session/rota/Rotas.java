package org.handrail.session.rota;

import java.time.Duration;
import java.time.Instant;
import org.handrail.clinical.escalation.Rota;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.springframework.stereotype.Component;

/** Looks up who is on call, at the door of whatever may have to call somebody. */
@Component
public class Rotas {

    /** A visit and the calls it may need are over by then; the care keeps no more of the rota than that. */
    private static final Duration AHEAD = Duration.ofHours(24);

    private final Commands commands;
    private final Kind<RotaDecider.State, RotaDecider.OnCallChanged, RotaDecider.Learnt> rotas;
    private final Time time;

    Rotas(Commands commands, Kind<RotaDecider.State, RotaDecider.OnCallChanged, RotaDecider.Learnt> rotas, Time time) {
        this.commands = commands;
        this.rotas = rotas;
        this.time = time;
    }

    /** @return who is on call from now on for a day; null when no rota was heard of, then roles are called */
    public Rota of(String clinic, Caller caller) {
        Instant now = time.care();
        return clinic == null ? null : commands.find(rotas, clinic, caller).map(doc -> doc.state().rota())
                .map(rota -> new Rota(rota.revision(), rota.rungs().stream()
                        .filter(r -> r.until().isAfter(now) && r.from().isBefore(now.plus(AHEAD))).toList()))
                .orElse(null);
    }
}
