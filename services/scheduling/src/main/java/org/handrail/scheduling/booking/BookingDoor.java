package org.handrail.scheduling.booking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.handrail.runtime.http.Deferrable;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Digest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Books one visit or several, all or none. */
@RestController
class BookingDoor {

    /** @param visits at most as many as a course has in its first eight weeks */
    record Wanted(@NotEmpty @Size(max = 12) List<@NotNull @Valid Visit> visits) {
    }

    /** @param start planned arrival */
    record Visit(@NotNull Instant start) {
    }

    private final Doors doors;
    private final BookingDesk desk;

    BookingDoor(Doors doors, BookingDesk desk) {
        this.doors = doors;
        this.desk = desk;
    }

    @Deferrable
    @PostMapping("/episodes/{episode}/bookings")
    ResponseEntity<Object> book(HttpServletRequest request, @PathVariable String episode,
                                @Valid @RequestBody Wanted wanted) {
        return doors.answer(request, desk.book(new BookingRequest(asking(doors, request, episode),
                wanted.visits().stream().map(Visit::start).toList())));
    }

    static Asking asking(Doors doors, HttpServletRequest request, String episode) {
        Caller caller = doors.caller(request);
        String key = doors.idempotencyKey(request);
        return new Asking(episode, caller, Digest.of(caller.code(), request.getRequestURI(), key).substring(0, 32),
                doors.bodyHash(request), "booking:" + Digest.shortOf(caller.code(), episode, key), null);
    }
}
