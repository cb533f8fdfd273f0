package org.handrail.intake.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.handrail.intake.episode.EpisodeCommand.AcknowledgeRisk;
import org.handrail.intake.wiring.EpisodeDesk;
import org.handrail.runtime.http.Doors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a clinician's acknowledgement of known suicide risk. */
@RestController
class BaselineDoor {

    /**
     * @param level           high, moderate or low
     * @param safetyPlan      whether there is one
     * @param safetyPlanSteps those written down: warning-signs, coping, contacts, professional-help, safety-of-means;
     *                        absent: the clinician vouches for the whole
     * @param until           absent: 30 days
     */
    record Known(@NotNull String level, @NotNull Boolean safetyPlan,
                 @Size(max = 5) List<@NotNull @Pattern(regexp = STEP) String> safetyPlanSteps, Instant until, @NotNull Instant occurredAt) {
    }

    private static final String STEP = "warning-signs|coping|contacts|professional-help|safety-of-means";

    private final Doors doors;
    private final EpisodeDesk desk;

    BaselineDoor(Doors doors, EpisodeDesk desk) {
        this.doors = doors;
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/risk-baselines")
    ResponseEntity<Object> acknowledge(HttpServletRequest request, @PathVariable String episode,
                                       @Valid @RequestBody Known body) {
        return desk.tell(request, episode, new AcknowledgeRisk(body.level(), body.safetyPlan(),
                body.safetyPlanSteps(), body.until(),
                doors.caller(request).code(), body.occurredAt()));
    }
}
