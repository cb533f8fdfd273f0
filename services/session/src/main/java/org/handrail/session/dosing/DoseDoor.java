package org.handrail.session.dosing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.handrail.session.dosing.DoseCommand.AskToDose;
import org.handrail.session.dosing.DoseCommand.OverrideHold;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.episode.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Asking for leave to give a device, deciding against a hold, writing down what was given.
 *
 * <p>A hold is an answer, not an error: the question was understood and decided, an event says so, and the nurse is
 * told what lifts it. So both answers come with 200, and {@code outcome} says which it is.
 */
@RestController
class DoseDoor {

    /** @param amountMg 28 for a device of esketamine; as ordered for an infusion, which is device 1 */
    record Question(@NotNull Integer device, @NotNull String drug, @NotNull @Min(0) @Max(1000) Double amountMg) {
    }

    record Override(@NotNull Integer device, @NotNull String reason) {
    }

    /**
     * @param route    nasal, iv …
     * @param amountMg 28 for a whole device; less after a partial spray
     * @param lot      of the device, as a code
     */
    record Given(@NotNull Integer device, @NotNull String drug, @Pattern(regexp = "[a-z][a-z-]{0,19}") String route,
                  @NotNull @Min(0) @Max(1000) Double amountMg,
                 @NotNull Instant occurredAt, @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,39}") String lot) {
    }

    private final EpisodeDesk desk;
    private final StandingDesk standings;

    DoseDoor(EpisodeDesk desk, StandingDesk standings) {
        this.desk = desk;
        this.standings = standings;
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/dose-requests")
    ResponseEntity<Object> ask(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                               @Valid @RequestBody Question body) {
        return desk.ask(request, episode, visit, new AskToDose(visit, body.device(), body.drug(), body.amountMg(),
                standings.ask(episode, desk.caller(request))));
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/overrides")
    ResponseEntity<Object> override(HttpServletRequest request, @PathVariable String episode,
                                    @PathVariable String visit, @Valid @RequestBody Override body) {
        return desk.ask(request, episode, visit,
                new OverrideHold(visit, body.device(), body.reason(), desk.caller(request).code()));
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/doses")
    ResponseEntity<Object> record(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                                  @Valid @RequestBody Given body) {
        return desk.record(request, episode, visit,
                new RecordDose(visit, body.device(), body.drug(), body.route(), body.amountMg(), body.occurredAt(),
                        desk.caller(request).code(), body.lot()));
    }
}
