package org.handrail.intake.wiring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.handrail.clinical.escalation.Rota;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.OnCall;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.paging.Rotas;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Passes what people tell of an episode on to it, together with who is on call. */
@Component
public class EpisodeDesk {

    private final Doors doors;
    private final Commands commands;
    private final Kind<Episode, EpisodeCommand, EpisodeEvent> episodes;
    private final Rotas rotas;

    EpisodeDesk(Doors doors, Commands commands, Kind<Episode, EpisodeCommand, EpisodeEvent> episodes,
                Rotas rotas) {
        this.doors = doors;
        this.commands = commands;
        this.episodes = episodes;
        this.rotas = rotas;
    }

    public ResponseEntity<Object> tell(HttpServletRequest request, String episode, EpisodeCommand command) {
        Rota rota = find(episode, doors.caller(request)).map(known -> rotas.of(known.clinic())).orElse(null);
        return doors.command(request, episodes, episode, new OnCall(rota, command));
    }

    /** An episode that this caller may know of. */
    public Optional<Episode> find(String episode, Caller caller) {
        return commands.find(episodes, episode, caller).map(Doc::state);
    }
}
