package org.handrail.followup.episode;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.handrail.clinical.escalation.Rota;
import org.handrail.followup.oncall.Rotas;
import org.handrail.runtime.document.ClinicId;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Where answers of patients come in. They are taken also of a patient whom nobody has announced here, for the broker
 * may be away: the document then belongs to the clinic in which the episode's id was made, if the one who writes the
 * answers down works there.
 */
@Component
public class EpisodeDesk {

    private static final Pattern EPISODE = Pattern.compile("ep-[a-z0-9]{20}");

    private final Doors doors;
    private final Commands commands;
    private final Rotas rotas;
    private final Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes;

    EpisodeDesk(Doors doors, Commands commands, Rotas rotas, Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes) {
        this.doors = doors;
        this.commands = commands;
        this.rotas = rotas;
        this.episodes = episodes;
    }

    /** @param command given who is on call, absent when nobody has said */
    public ResponseEntity<Object> record(HttpServletRequest request, String episode,
                                         Function<Rota, FollowUpCommand> command) {
        Caller caller = doors.caller(request);
        Optional<String> known = commands.find(episodes, episode, caller).map(Doc::clinic);
        if (known.isPresent()) {
            return doors.command(request, episodes, episode, command.apply(rotas.of(known.get(), caller)));
        }
        return madeIn(episode, caller).map(clinic -> doors.create(request, episodes, episode, clinic,
                        new InClinic(clinic, command.apply(rotas.of(clinic, caller)))))
                .orElseGet(() -> doors.command(request, episodes, episode, command.apply(null)));
    }

    private static Optional<String> madeIn(String episode, Caller caller) {
        return caller.clinics().stream()
                .filter(clinic -> EPISODE.matcher(episode).matches() && ClinicId.madeIn(clinic, episode)).findFirst();
    }
}
