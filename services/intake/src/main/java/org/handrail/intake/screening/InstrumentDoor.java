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

    /**
     * @param answers names the set that this portion belongs to; absent: a new set
     * @param total   of forms that are scored elsewhere (MADRS, QIDS-SR16), whose items may then be absent
     */
    record Portion(String answers, @NotNull String instrument, @Size(max = 20) List<@Valid @NotNull Item> items,
                   Integer total, @NotNull Instant occurredAt) {

        AnswerInstrument told() {
            return new AnswerInstrument(answers, instrument, items == null ? List.of()
                    : items.stream().map(one -> new ItemAnswer(one.item(), one.value())).toList(), total, occurredAt);
        }
    }

    private final EpisodeDesk desk;

    InstrumentDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/instruments")
    ResponseEntity<Object> answer(HttpServletRequest request, @PathVariable String episode,
                                  @Valid @RequestBody Portion body) {
        return desk.tell(request, episode, body.told());
    }
}
