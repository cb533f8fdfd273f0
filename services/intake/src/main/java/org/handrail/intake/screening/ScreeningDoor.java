package org.handrail.intake.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.handrail.intake.episode.EpisodeCommand.Screen;
import org.handrail.intake.identity.Ages;
import org.handrail.intake.wiring.EpisodeDesk;
import org.handrail.runtime.http.Doors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what was found in a screening. The age comes from the birth date that is known here. */
@RestController
class ScreeningDoor {

    record Screened(String screening, @NotNull Findings findings, @NotNull Instant occurredAt) {
    }

    private final Doors doors;
    private final EpisodeDesk desk;
    private final Ages ages;

    ScreeningDoor(Doors doors, EpisodeDesk desk, Ages ages) {
        this.doors = doors;
        this.desk = desk;
        this.ages = ages;
    }

    @PostMapping("/episodes/{episode}/screenings")
    ResponseEntity<Object> screen(HttpServletRequest request, @PathVariable String episode,
                                  @Valid @RequestBody Screened body) {
        Integer age = desk.find(episode, doors.caller(request)).flatMap(ages::today).orElse(null);
        return desk.tell(request, episode,
                new Screen(body.screening(), body.findings().known(age), body.occurredAt()));
    }
}
