package org.handrail.paging;

import java.time.Duration;
import java.util.Set;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Rota;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;

/** Looks up who is on call, at the door of whatever may have to call somebody. */
public final class Rotas {

    private static final Caller THIS_SERVICE = new Caller("paging", Set.of("service"), Set.of("*"));

    private final Commands commands;
    private final Kind<ClinicRota, ?, ?> rotas;
    private final Time time;
    private final Duration ahead;

    /** @param ahead how far the care must know it: what is raised later than that calls roles */
    public Rotas(Commands commands, Kind<ClinicRota, ?, ?> rotas, Time time, Duration ahead) {
        this.commands = commands;
        this.rotas = rotas;
        this.time = time;
        this.ahead = ahead;
    }

    /**
     * Who is on call from now on; whoever asks may ask for the episode, and the rota is no secret from her.
     *
     * @return absent when no rota was heard of, then roles are called
     */
    public @Nullable Rota of(@Nullable String clinic) {
        return clinic == null ? null : commands.find(rotas, clinic, THIS_SERVICE).map(doc -> doc.state().rota())
                .map(rota -> rota.between(time.care(), time.care().plus(ahead))).orElse(null);
    }
}
