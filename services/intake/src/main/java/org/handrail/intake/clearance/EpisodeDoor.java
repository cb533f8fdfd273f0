package org.handrail.intake.clearance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.handrail.intake.episode.Episode;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.shell.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows where an episode stands: to people in full, to services in short. */
@RestController
class EpisodeDoor {

    private final Doors doors;
    private final Kind<Episode, ?, ?> episodes;
    private final Commands commands;

    EpisodeDoor(Doors doors, Kind<Episode, ?, ?> episodes, Commands commands) {
        this.doors = doors;
        this.episodes = episodes;
        this.commands = commands;
    }

    @GetMapping("/episodes/{episode}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String episode) {
        return doors.show(request, episodes, episode, (doc, caller) -> EpisodeView.of(doc.state(),
                commands.context(doc.clinic())));
    }

    @GetMapping("/episodes/{episode}/standing")
    ResponseEntity<Object> standing(HttpServletRequest request, @PathVariable String episode) {
        return doors.standing(request, episodes, episode, (doc, caller) -> Map.of("cleared", doc.state().cleared(),
                "holds", EpisodeView.Held.of(Clearance.holds(doc.state(), commands.context(doc.clinic())))));
    }
}
