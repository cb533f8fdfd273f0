package org.handrail.scheduling.booking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.LocalTime;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.Deferrable;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** After a day was closed: other times for those who lost theirs. */
@RestController
class RefitDoor {

    private static final LocalTime USUAL = LocalTime.of(9, 0);

    /** @param time of day tried first, 9:00 unless said otherwise */
    record Wanted(LocalTime time) {
    }

    private final Doors doors;
    private final RefitDesk desk;

    RefitDoor(Doors doors, RefitDesk desk) {
        this.doors = doors;
        this.desk = desk;
    }

    /** Induction and recent risk first; all that a patient has lost or nothing. Sent again, it goes on with the rest. */
    @Deferrable
    @PostMapping("/clinics/{clinic}/days/{date}/refits")
    ResponseEntity<Object> refit(HttpServletRequest request, @PathVariable String clinic, @PathVariable LocalDate date,
                                 @Valid @RequestBody Wanted wanted) {
        return desk.refit(clinic, date, wanted.time() == null ? USUAL : wanted.time(),
                        BookingDoor.asking(doors, request, clinic))
                .<ResponseEntity<Object>>map(done -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                        .body(done))
                .orElseThrow(() -> new ProblemException(404, Refusal.unknown("day")));
    }
}
