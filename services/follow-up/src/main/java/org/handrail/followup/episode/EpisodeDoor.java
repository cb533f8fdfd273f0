package org.handrail.followup.episode;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.escalation.Level;
import org.handrail.followup.checkin.CheckIn;
import org.handrail.followup.escalation.Escalation;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is open in one patient's follow-up, and where it stands for the other services. */
@RestController
class EpisodeDoor {

    record View(List<CheckIn> checkIns, List<Escalation> escalations, boolean careEnded) {
    }

    private final Doors doors;
    private final Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes;

    EpisodeDoor(Doors doors, Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes) {
        this.doors = doors;
        this.episodes = episodes;
    }

    @GetMapping("/episodes/{episode}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String episode) {
        return doors.show(request, episodes, episode, (doc, caller) -> new View(doc.state().checkIns(),
                doc.state().escalations(), doc.state().ended()));
    }

    @GetMapping("/episodes/{episode}/standing")
    ResponseEntity<Object> standing(HttpServletRequest request, @PathVariable String episode) {
        return doors.standing(request, episodes, episode, (doc, caller) -> Map.of("holds", holds(doc)));
    }

    /** Open Emergency and Urgent escalations ask for a decision before the next dose. */
    private static List<String> holds(Doc<FollowUp> doc) {
        return doc.state().escalations().stream()
                .filter(e -> e.open() && e.ladder().level().atLeast(Level.URGENT)).map(Escalation::id).toList();
    }
}
