package org.handrail.followup.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where goals of the lifestyle plan are agreed, and where is told how they go. */
@RestController
class PlanDoor {

    /** @param timesPerWeek absent when no number was agreed; @param occurredAt absent: now */
    record Told(@NotNull @Pattern(regexp = "exercise|sleep|alcohol|diet|social-contact") String goal,
                @NotNull @Pattern(regexp = "agreed|kept|partly|not-kept|reached|dropped") String status,
                @Min(1) @Max(21) Integer timesPerWeek, Instant occurredAt) {
    }

    private final Doors doors;
    private final Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes;

    PlanDoor(Doors doors, Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes) {
        this.doors = doors;
        this.episodes = episodes;
    }

    /** A goal was agreed with the patient, how it went since, or that it is over. */
    @PostMapping("/episodes/{episode}/goals")
    ResponseEntity<Object> tell(HttpServletRequest request, @PathVariable String episode,
                                @Valid @RequestBody Told body) {
        return doors.command(request, episodes, episode, new RecordGoal(body.goal(), body.status(),
                body.timesPerWeek(), body.occurredAt()));
    }
}
