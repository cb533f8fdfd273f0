package org.handrail.scheduling.booking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.Deferrable;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.handrail.runtime.shell.Result;
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

    private static final Pattern REVISION = Pattern.compile("\"?([1-9][0-9]{0,5})\"?");
    private static final int PRECONDITION_FAILED = 412;
    private static final int PRECONDITION_REQUIRED = 428;

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
        Result result = desk.move(new MoveRequest(BookingDoor.asking(doors, request, episode), visit, revision(seen),
                wanted.start(), wanted.reason()));
        if (result instanceof Result.Refused(Refusal refusal) && refusal.reason().equals("visit-changed")) {
            throw new ProblemException(PRECONDITION_FAILED, refusal);
        }
        return doors.answer(request, result);
    }

    private static int revision(String seen) {
        if (seen == null) {
            throw new ProblemException(PRECONDITION_REQUIRED, Refusal.invalid(HttpHeaders.IF_MATCH, "required",
                    "Name the revision of the visit that was read."));
        }
        Matcher revision = REVISION.matcher(seen.trim());
        if (!revision.matches()) {
            throw new ProblemException(PRECONDITION_FAILED, Refusal.invalid(HttpHeaders.IF_MATCH, "revision",
                    "A revision such as \"3\"."));
        }
        return Integer.parseInt(revision.group(1));
    }
}
