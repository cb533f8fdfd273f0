package org.handrail.followup.episode;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.handrail.clinical.escalation.Rota;
import org.handrail.paging.Rotas;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Where facts come in, also of a patient whom nobody has announced here. What may need a person is given who is on call.
 */
@Component
public class EpisodeDesk {

    private final Doors doors;
    private final Rotas rotas;
    private final Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes;

    EpisodeDesk(Doors doors, Rotas rotas, Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes) {
        this.doors = doors;
        this.rotas = rotas;
        this.episodes = episodes;
    }

    /** @param command given who is on call, absent when nobody has said */
    public ResponseEntity<Object> record(HttpServletRequest request, String episode,
                                         Function<Rota, FollowUpCommand> command) {
        return doors.record(request, episodes, episode,
                clinic -> new InClinic(clinic, command.apply(rotas.of(clinic))));
    }

    /** From another service, which says where the patient is treated. */
    public ResponseEntity<Object> record(HttpServletRequest request, String episode, String clinic,
                                         FollowUpCommand command) {
        return doors.create(request, episodes, episode, clinic, new InClinic(clinic, command));
    }
}
