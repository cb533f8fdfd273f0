package org.handrail.followup.ending;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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

/** Where is written down who was told that care has ended. */
@RestController
class TellingDoor {

    record Telling(@NotNull @Pattern(regexp = "patient|prescriber|referrer|therapist|other-clinic") String whom,
                   @NotNull Instant occurredAt) {
    }

    private final Doors doors;
    private final Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes;

    TellingDoor(Doors doors, Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes) {
        this.doors = doors;
        this.episodes = episodes;
    }

    /** A person has told somebody of the end of care. */
    @PostMapping("/episodes/{episode}/tellings")
    ResponseEntity<Object> tell(HttpServletRequest request, @PathVariable String episode,
                                @Valid @RequestBody Telling body) {
        return doors.command(request, episodes, episode, new NoteTold(body.whom(), doors.caller(request).code(),
                body.occurredAt()));
    }
}
