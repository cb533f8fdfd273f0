package org.handrail.session.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.handrail.paging.Paging;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.shell.Commands;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.filing.Cabinet;
import org.handrail.session.episode.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is known of a visit, and where this service stands for the others. */
@RestController
class VisitDoor {

    private final Doors doors;
    private final Kind<Episode, SessionCommand, SessionEvent> episodes;
    private final Commands commands;
    private final Cabinet cabinet;

    VisitDoor(Doors doors, Kind<Episode, SessionCommand, SessionEvent> episodes, Commands commands,
              Cabinet cabinet) {
        this.doors = doors;
        this.episodes = episodes;
        this.commands = commands;
        this.cabinet = cabinet;
    }

    @GetMapping("/episodes/{episode}/visits/{visit}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit) {
        return doors.show(request, episodes, episode, (doc, caller) -> {
            Episode whole = cabinet.find(doc.state(), visit)
                    .map(filed -> doc.state().bringingBack(filed.visit(), filed.raised())).orElse(doc.state());
            return whole.known(visit).map(known -> VisitView.of(whole, known, commands.context(doc.clinic())))
                    .orElse(null);
        });
    }

    @GetMapping("/episodes/{episode}/standing")
    ResponseEntity<Object> standing(HttpServletRequest request, @PathVariable String episode) {
        return doors.standing(request, episodes, episode, (doc, caller) -> Map.of(
                "here", doc.state().visits().stream().filter(v -> v.arrivedAt() != null && v.open())
                        .map(Visit::id).toList(),
                "escalations", open(doc.state())));
    }

    private static List<String> open(Episode episode) {
        return episode.pagings().stream().filter(Paging::open).map(Paging::escalation).toList();
    }
}
