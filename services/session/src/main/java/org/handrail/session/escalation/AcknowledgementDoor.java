package org.handrail.session.escalation;

import jakarta.servlet.http.HttpServletRequest;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.ProblemException;
import org.handrail.session.episode.EpisodeDesk;
import org.handrail.session.escalation.EscalationCommand.Acknowledge;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** "I have it." Taken here too, so that a person can answer while follow-up is down. */
@RestController
class AcknowledgementDoor {

    /** Who and when are known; there is nothing to say. */
    record Taken() {
    }

    private final EpisodeDesk desk;

    AcknowledgementDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/escalations/{escalation}/acknowledgements")
    ResponseEntity<Object> acknowledge(HttpServletRequest request, @PathVariable String escalation,
                                       @RequestBody(required = false) Taken body) {
        return desk.record(request, episode(escalation), new Acknowledge(escalation, desk.caller(request).code()));
    }

    private static String episode(String escalation) {
        try {
            return EscalationId.parse(escalation).episode();
        } catch (IllegalArgumentException notAName) {
            throw new ProblemException(404, Refusal.unknown("escalation"));
        }
    }
}
