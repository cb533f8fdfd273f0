package org.handrail.followup.checkin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.handrail.followup.checkin.AnswerCheckIn.GoalTold;
import org.handrail.followup.episode.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the answers to a check-in, from whoever asked. */
@RestController
class CheckInDoor {

    /**
     * @param sideEffects     codes of the side-effect catalogue; empty when none was felt
     * @param droveOrOperated absent when not asked
     * @param sleptWell       whether the sleep since the visit was restful; absent when not asked
     * @param item9           0 to 3, absent when not asked
     * @param goals           how the goals of the lifestyle plan go
     * @param words           what the patient has written besides: a person reads it, and it goes no further
     */
    record Answers(@NotNull Instant occurredAt,
                   @NotNull @Size(max = 40) List<@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,63}") String> sideEffects,
                   Boolean droveOrOperated, Boolean sleptWell, @Min(0) @Max(3) Integer item9,
                   @Size(max = 5) List<@Valid @NotNull Goal> goals, @Size(max = 2000) String words) {

        /** Names no word of the patient. */
        @Override
        public String toString() {
            return "answers of " + occurredAt;
        }
    }

    record Goal(@NotNull @Pattern(regexp = "exercise|sleep|alcohol|diet|social-contact") String goal,
                @NotNull @Pattern(regexp = "kept|partly|not-kept|reached|dropped") String status) {
    }

    /** @param occurredAt when the patient left hospital */
    record Discharge(@NotNull Instant occurredAt) {
    }

    private final EpisodeDesk desk;

    CheckInDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/check-ins/{checkIn}/answers")
    ResponseEntity<Object> answer(HttpServletRequest request, @PathVariable String episode,
                                  @PathVariable String checkIn, @Valid @RequestBody Answers answers) {
        return desk.record(request, episode, rota -> new AnswerCheckIn(checkIn, answers.occurredAt(),
                answers.sideEffects(), answers.droveOrOperated(), answers.sleptWell(), answers.item9(),
                answers.goals() == null ? List.of() : answers.goals().stream().map(g -> new GoalTold(g.goal(), g.status())).toList(), answers.words(),
                rota));
    }

    /** The patient has left hospital; a contact by a person is owed. */
    @PostMapping("/episodes/{episode}/discharges")
    ResponseEntity<Object> discharged(HttpServletRequest request, @PathVariable String episode,
                                      @Valid @RequestBody Discharge body) {
        return desk.record(request, episode, rota -> new NoteDischarge(body.occurredAt()));
    }
}
