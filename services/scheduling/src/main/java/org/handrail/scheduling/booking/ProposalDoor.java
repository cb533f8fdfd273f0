package org.handrail.scheduling.booking;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could be booked next. */
@RestController
class ProposalDoor {

    private static final LocalTime USUAL = LocalTime.of(9, 0);

    private final Doors doors;
    private final ProposalDesk desk;

    ProposalDoor(Doors doors, ProposalDesk desk) {
        this.doors = doors;
        this.desk = desk;
    }

    /**
     * Free times for the next visits of the present phase. Nothing is held for them.
     *
     * @param from earliest date, tomorrow unless said otherwise
     * @param time of day wanted, 9:00 unless said otherwise; the nearest that is free
     */
    @GetMapping("/episodes/{episode}/proposals")
    ResponseEntity<Object> propose(HttpServletRequest request, @PathVariable String episode,
                                   @RequestParam(required = false) LocalDate from,
                                   @RequestParam(required = false) LocalTime time) {
        return desk.propose(episode, doors.caller(request), from, time == null ? USUAL : time)
                .<ResponseEntity<Object>>map(p -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(p))
                .orElseThrow(() -> new ProblemException(404, Refusal.unknown("course")));
    }
}
