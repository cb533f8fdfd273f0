package org.handrail.followup.misuse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Where whoever sees a sign of misuse says so. */
@RestController
class MisuseDoor {

    /** @param signal early-visits-asked, lost-doses, register-overlap, craving or ketamine-from-elsewhere */
    record Seen(@NotNull String signal, @NotNull Instant occurredAt) {
    }

    private final Doors doors;
    private final Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes;

    MisuseDoor(Doors doors, Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes) {
        this.doors = doors;
        this.episodes = episodes;
    }

    /** A person looks within a day; a second sign joins the open escalation. */
    @PostMapping("/episodes/{episode}/misuse-signals")
    ResponseEntity<Object> seen(HttpServletRequest request, @PathVariable String episode, @Valid @RequestBody Seen body) {
        return doors.command(request, episodes, episode, new ReportMisuse(body.signal(), body.occurredAt()));
    }
}
