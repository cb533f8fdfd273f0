package org.handrail.intake.clearance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.handrail.intake.episode.Episode;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows where an episode stands: to people in full, to services in short. */
@RestController
class EpisodeDoor {

    private final Doors doors;
    private final Kind<Episode, ?, ?> episodes;

    EpisodeDoor(Doors doors, Kind<Episode, ?, ?> episodes) {
        this.doors = doors;
        this.episodes = episodes;
    }

    @GetMapping("/episodes/{episode}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String episode) {
        return doors.show(request, episodes, episode, (doc, caller) -> EpisodeView.of(doc.state()));
    }

    @GetMapping("/episodes/{episode}/standing")
    ResponseEntity<Object> standing(HttpServletRequest request, @PathVariable String episode) {
        return doors.standing(request, episodes, episode, (doc, caller) -> Map.of("cleared", doc.state().cleared(),
                "holds", EpisodeView.Held.of(doc.state())));
    }
}
