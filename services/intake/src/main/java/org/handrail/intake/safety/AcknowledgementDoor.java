package org.handrail.intake.safety;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.intake.episode.EpisodeCommand.Acknowledge;
import org.handrail.intake.wiring.EpisodeDesk;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a person who was called says that she has it, also when follow-up cannot be reached, or knows more of it. */
@RestController
class AcknowledgementDoor {

    /** Who and when are known; there is nothing to say. */
    record Taken() {
    }

    private final Doors doors;
    private final EpisodeDesk desk;

    AcknowledgementDoor(Doors doors, EpisodeDesk desk) {
        this.doors = doors;
        this.desk = desk;
    }

    @PostMapping("/escalations/{escalation}/acknowledgements")
    ResponseEntity<Object> acknowledge(HttpServletRequest request, @PathVariable String escalation,
                                       @RequestBody(required = false) Taken body) {
        String episode = episode(escalation).orElseThrow(() ->
                new ProblemException(404, Refusal.unknown("escalation")));
        return desk.tell(request, episode, new Acknowledge(escalation, doors.caller(request).code()));
    }

    private static Optional<String> episode(String escalation) {
        try {
            return Optional.of(EscalationId.parse(escalation).episode());
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
