package org.handrail.followup.instrument;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.followup.episode.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes answers to forms at a check-in. */
@RestController
class InstrumentDoor {

    record Item(@NotNull String item, @NotNull Integer value) {
    }

    /**
     * @param answers names the set that this portion belongs to; absent: a new set
     * @param total   of forms that are scored elsewhere (MADRS, QIDS-SR16), whose items may then be absent
     * @param checkIn the check-in at which they were given; absent: at none
     */
    record Portion(String answers, @NotNull String instrument, @Size(max = 20) List<@Valid @NotNull Item> items,
                   Integer total, @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,79}") String checkIn,
                   @NotNull Instant occurredAt) {

        AnswerInstrument told(Rota rota) {
            return new AnswerInstrument(answers, instrument, items == null ? List.of()
                    : items.stream().map(one -> new ItemAnswer(one.item(), one.value())).toList(), total, checkIn,
                    occurredAt, rota);
        }
    }

    private final EpisodeDesk desk;

    InstrumentDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    /** Answers to a questionnaire or screener, whole or in portions; the same form as intake's door. */
    @PostMapping("/episodes/{episode}/instruments")
    ResponseEntity<Object> answer(HttpServletRequest request, @PathVariable String episode,
                                  @Valid @RequestBody Portion body) {
        return desk.record(request, episode, body::told);
    }
}
