package org.handrail.intake.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.handrail.intake.episode.EpisodeCommand.RecordPdmp;
import org.handrail.intake.wiring.EpisodeDesk;
import org.handrail.runtime.http.Doors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a person found in the register of controlled drugs. */
@RestController
class PdmpDoor {

    /** @param result one of {@link Pdmp#RESULTS} */
    record Found(@NotNull String result, @NotNull Instant occurredAt) {
    }

    private final Doors doors;
    private final EpisodeDesk desk;

    PdmpDoor(Doors doors, EpisodeDesk desk) {
        this.doors = doors;
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/pdmp-checks")
    ResponseEntity<Object> found(HttpServletRequest request, @PathVariable String episode,
                                 @Valid @RequestBody Found body) {
        return desk.tell(request, episode,
                new RecordPdmp(body.result(), doors.caller(request).code(), body.occurredAt()));
    }
}
