package org.handrail.verification.crash.host;

import jakarta.servlet.http.HttpServletRequest;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.simulation.Tally;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The host's way in. */
@RestController
class HostDoor {

    record Item(String item) {
    }

    private final Doors doors;
    private final ObjectProvider<Kind<Tally.State, Tally.Command, Tally.Event>> tallies;

    HostDoor(Doors doors, ObjectProvider<Kind<Tally.State, Tally.Command, Tally.Event>> tallies) {
        this.doors = doors;
        this.tallies = tallies;
    }

    @PostMapping("/things/{thing}/items")
    ResponseEntity<Object> add(HttpServletRequest request, @PathVariable String thing, @RequestBody Item body) {
        return doors.create(request, tallies.getObject(), thing, "riverside", new Tally.Add(body.item()));
    }

    @GetMapping("/things/{thing}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String thing) {
        return doors.show(request, tallies.getObject(), thing, (doc, caller) -> doc.state());
    }
}
