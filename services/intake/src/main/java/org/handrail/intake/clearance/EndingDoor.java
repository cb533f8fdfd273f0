package org.handrail.intake.clearance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.handrail.intake.episode.EpisodeCommand.EndCare;
import org.handrail.intake.wiring.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the end of care. */
@RestController
class EndingDoor {

    /** @param reason one of {@link org.handrail.clinical.ending.EndOfCare} */
    record Ended(@NotNull String reason, @NotNull Instant occurredAt) {
    }

    private final EpisodeDesk desk;

    EndingDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/endings")
    ResponseEntity<Object> end(HttpServletRequest request, @PathVariable String episode,
                               @Valid @RequestBody Ended body) {
        return desk.tell(request, episode, new EndCare(body.reason(), body.occurredAt()));
    }
}
