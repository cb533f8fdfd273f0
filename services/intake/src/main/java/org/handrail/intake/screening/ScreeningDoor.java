package org.handrail.intake.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.handrail.clinical.course.Protocol;
import org.handrail.intake.episode.EpisodeCommand.Screen;
import org.handrail.intake.identity.Ages;
import org.handrail.intake.wiring.EpisodeDesk;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what was found in a screening. The age comes from the birth date that is known here. */
@RestController
class ScreeningDoor {

    /**
     * @param screening names it; absent: a new one
     * @param protocol  that is wanted now: esketamine-trd, esketamine-mdsi or iv-ketamine; absent: as before
     * @param findings  as far as they go: what is absent takes nothing away
     */
    record Screened(String screening, String protocol, Findings findings, @NotNull Instant occurredAt) {
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
        if (body.findings() == null && body.protocol() == null) {
            throw new ProblemException(422, Refusal.invalid("/findings", "required", "Nothing is said."));
        }
        Findings found = body.findings() == null ? Findings.NONE : body.findings();
        return desk.tell(request, episode,
                new Screen(body.screening(), wanted(body.protocol()), found.known(age), body.occurredAt()));
    }

    private static Protocol wanted(String protocol) {
        if (protocol != null && Protocol.of(protocol).isEmpty()) {
            throw new ProblemException(422, Refusal.invalid("/protocol", "unknown-protocol",
                    "There is no such protocol."));
        }
        return Protocol.of(protocol).orElse(null);
    }
}
