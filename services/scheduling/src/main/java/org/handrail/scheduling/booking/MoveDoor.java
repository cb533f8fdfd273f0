package org.handrail.scheduling.booking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.handrail.runtime.http.Deferrable;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.IfMatch;
import org.handrail.scheduling.course.MoveReason;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Moves one visit to another time. */
@RestController
class MoveDoor {

    /** @param start planned arrival */
    record Wanted(@NotNull Instant start, @NotNull MoveReason reason) {
    }

    private final Doors doors;
    private final MoveDesk desk;

    MoveDoor(Doors doors, MoveDesk desk) {
        this.doors = doors;
        this.desk = desk;
    }

    /** {@code If-Match} names the visit's revision: 412 when it has changed since, 428 when there is none. */
    @Deferrable
    @PostMapping("/episodes/{episode}/visits/{visit}/moves")
    ResponseEntity<Object> move(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                                @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
                                @Valid @RequestBody Wanted wanted) {
        return doors.answer(request, desk.move(new MoveRequest(BookingDoor.asking(doors, request, episode), visit,
                IfMatch.revision(seen), wanted.start(), wanted.reason())));
    }
}
