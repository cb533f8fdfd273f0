package org.handrail.intake.consent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.intake.episode.EpisodeCommand.ConfirmEnrolment;
import org.handrail.intake.episode.EpisodeCommand.RecordConsent;
import org.handrail.intake.wiring.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes consents, their withdrawal, and enrolments. */
@RestController
class ConsentDoor {

    /**
     * @param consent  absent: a new one, or the one in force when it is withdrawn
     * @param offLabel whether it says that the use is outside the licence, and what is not known; ketamine asks for it
     * @param information version of what the patient was told, such as {@code esketamine-1a2b3c4d}; absent: not said
     */
    record Signed(String consent, @NotNull ConsentStatus status, Boolean offLabel, String information,
                  @NotNull Instant occurredAt) {
    }

    /**
     * @param counselled whether the patient was told how she is watched after a dose and how she leaves safely; absent: not
     *                   said yet, and no first dose is given before it is. It can be told later, by enrolling again
     */
    record Enrolled(@NotNull String programme, Boolean counselled, @NotNull Instant occurredAt) {
    }

    private final EpisodeDesk desk;

    ConsentDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/consents")
    ResponseEntity<Object> consent(HttpServletRequest request, @PathVariable String episode,
                                   @Valid @RequestBody Signed body) {
        return desk.tell(request, episode, new RecordConsent(body.consent(), body.status(),
                Boolean.TRUE.equals(body.offLabel()), body.information(), body.occurredAt()));
    }

    @PostMapping("/episodes/{episode}/enrolments")
    ResponseEntity<Object> enrol(HttpServletRequest request, @PathVariable String episode,
                                 @Valid @RequestBody Enrolled body) {
        return desk.tell(request, episode, new ConfirmEnrolment(body.programme(),
                Boolean.TRUE.equals(body.counselled()), body.occurredAt()));
    }
}
