package org.handrail.runtime.clock;

import java.time.Duration;
import java.time.Instant;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.drive.DueDriver;
import org.handrail.runtime.http.ProblemException;
import org.handrail.runtime.port.Time;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the owner of a manual clock asks of each service. */
@RestController
class InternalDoors {

    private static final Duration ATTEMPTS = Duration.ofSeconds(5);
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    record NewTime(Instant now) {
    }

    private final Time time;
    private final DueDriver due;
    private final Rest rest;

    InternalDoors(Time time, DueDriver due, Rest rest) {
        this.time = time;
        this.due = due;
        this.rest = rest;
    }

    /**
     * Moves the clock, settles what is due by it, and answers once what was handed over was attempted: how far the service
     * has come to rest by then, so that whoever waits for that need not ask as well.
     */
    @PostMapping("/internal/clock")
    Idleness move(@RequestBody NewTime to) {
        if (!(time instanceof ManualTime manual)) {
            throw new ProblemException(409, Refusal.notNow("clock-not-manual", "This service follows the wall clock."));
        }
        if (to.now() == null) {
            throw new ProblemException(400, Refusal.invalid("now", "required", "The new time is missing."));
        }
        manual.move(to.now());
        due.force();
        rest.awaitAttempted(ATTEMPTS);
        return idle();
    }

    @GetMapping("/internal/idle")
    Idleness idle() {
        // At rest, or after a moment without it: who waits for rest asks once where it would ask ten times.
        return rest.awaitIdle(A_MOMENT);
    }
}
