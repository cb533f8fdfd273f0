package org.handrail.intake.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.wiring.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes answers to forms. */
@RestController
class InstrumentDoor {

    record Item(@NotNull String item, @NotNull Integer value) {
    }

    /** @param answers names the set that this portion belongs to; absent: a new set */
    record Portion(String answers, @NotNull String instrument,
                   @NotNull @Size(max = 20) List<@Valid @NotNull Item> items, @NotNull Instant occurredAt) {
    }

    private final EpisodeDesk desk;

    InstrumentDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/instruments")
    ResponseEntity<Object> answer(HttpServletRequest request, @PathVariable String episode,
                                  @Valid @RequestBody Portion body) {
        return desk.tell(request, episode, new AnswerInstrument(body.answers(), body.instrument(),
                body.items().stream().map(one -> new ItemAnswer(one.item(), one.value())).toList(),
                body.occurredAt()));
    }
}
