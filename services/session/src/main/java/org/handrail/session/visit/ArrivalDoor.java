package org.handrail.session.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.handrail.session.episode.EpisodeDesk;
import org.handrail.session.visit.VisitCommand.RecordArrival;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The patient is here. */
@RestController
class ArrivalDoor {

    record Arrival(@NotNull Instant occurredAt) {
    }

    private final EpisodeDesk desk;

    ArrivalDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/arrivals")
    ResponseEntity<Object> arrive(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                                  @Valid @RequestBody Arrival body) {
        return desk.record(request, episode, visit, new RecordArrival(visit, body.occurredAt()));
    }
}
