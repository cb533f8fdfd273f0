package org.handrail.intake.eligibility;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.handrail.intake.episode.EpisodeCommand.DecideReview;
import org.handrail.intake.wiring.EpisodeDesk;
import org.handrail.runtime.http.Doors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a clinician's decision. */
@RestController
class ReviewDoor {

    enum Decided {
        SUITABLE("suitable"), NOT_SUITABLE("not-suitable");

        private final String code;

        Decided(String code) {
            this.code = code;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** @param reason one of {@link Reviewing#REASONS} @param until when it is to be decided anew; in a year when absent */
    record Decision(@NotNull Decided decision, @NotNull String reason, Instant until) {
    }

    private final Doors doors;
    private final EpisodeDesk desk;

    ReviewDoor(Doors doors, EpisodeDesk desk) {
        this.doors = doors;
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/reviews")
    ResponseEntity<Object> decide(HttpServletRequest request, @PathVariable String episode,
                                  @Valid @RequestBody Decision body) {
        return desk.tell(request, episode, new DecideReview(body.decision() == Decided.SUITABLE, body.reason(),
                doors.caller(request).code(), body.until()));
    }
}
