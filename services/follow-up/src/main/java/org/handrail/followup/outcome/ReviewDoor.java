package org.handrail.followup.outcome;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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

/** Where a clinician decides whether the benefit warrants going on. */
@RestController
class ReviewDoor {

    /**
     * @param phase      absent: as the protocol has it
     * @param amountMg   dose of a visit from now on; absent: as before
     * @param reason     code
     * @param occurredAt absent: now
     */
    record Decided(@NotNull @Pattern(regexp = "continue|stop|change") String decision,
                   @Pattern(regexp = "induction|weekly|fortnightly-or-weekly|infusions|maintenance") String phase,
                   @DecimalMin("1") @DecimalMax("1000") Double amountMg,
                   @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,63}") String reason, Instant occurredAt) {
    }

    private final Doors doors;
    private final Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes;

    ReviewDoor(Doors doors, Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes) {
        this.doors = doors;
        this.episodes = episodes;
    }

    /** Closes the open benefit review; recorded also when none is due. Scheduling moves the course by it. */
    @PostMapping("/episodes/{episode}/benefit-reviews")
    ResponseEntity<Object> decide(HttpServletRequest request, @PathVariable String episode,
                                  @Valid @RequestBody Decided body) {
        return doors.command(request, episodes, episode, new ReviewBenefit(body.decision(), body.phase(),
                body.amountMg(), body.reason(), doors.caller(request).code(), body.occurredAt()));
    }
}
