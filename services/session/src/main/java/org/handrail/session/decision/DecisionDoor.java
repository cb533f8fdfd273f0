package org.handrail.session.decision;

import jakarta.servlet.http.HttpServletRequest;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.keep.KeptOnce;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a decision on a dose or a release with what it rested on. */
@RestController
class DecisionDoor {

    private final Doors doors;
    private final Kind<KeptOnce.State, KeptOnce.Keep, KeptOnce.Written> decisions;

    DecisionDoor(Doors doors, Kind<KeptOnce.State, KeptOnce.Keep, KeptOnce.Written> decisions) {
        this.doors = doors;
        this.decisions = decisions;
    }

    @GetMapping("/decisions/{decision}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String decision) {
        return doors.show(request, decisions, decision, (doc, caller) -> doc.state().made());
    }
}
