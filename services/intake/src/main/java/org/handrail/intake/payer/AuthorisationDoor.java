package org.handrail.intake.payer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.intake.episode.EpisodeCommand.RecordAuthorisation;
import org.handrail.intake.wiring.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the payer allows, and what it takes back. */
@RestController
class AuthorisationDoor {

    /**
     * @param authorisation absent: a new one
     * @param status        absent: active
     * @param units         visits with a dose
     * @param until         the moment after its last day
     */
    record Allowed(String authorisation, ConsentStatus status, @NotNull Integer units, @NotNull Instant from,
                   @NotNull Instant until, @NotNull Instant occurredAt) {
    }

    private final EpisodeDesk desk;

    AuthorisationDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/authorisations")
    ResponseEntity<Object> record(HttpServletRequest request, @PathVariable String episode,
                                  @Valid @RequestBody Allowed body) {
        ConsentStatus status = body.status() == null ? ConsentStatus.ACTIVE : body.status();
        return desk.tell(request, episode, new RecordAuthorisation(body.authorisation(), status, body.units(),
                body.from(), body.until(), body.occurredAt()));
    }
}
