package org.handrail.session.dosing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.handrail.session.dosing.DoseCommand.EndInfusion;
import org.handrail.session.dosing.DoseCommand.PauseInfusion;
import org.handrail.session.dosing.DoseCommand.RecordMedicine;
import org.handrail.session.dosing.DoseCommand.StopDosing;
import org.handrail.session.episode.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The end of an infusion, a decision to stop, and medicines given besides. */
@RestController
class BesidesDoor {

    /** @param ended completed or stopped @param amountMg given until then @param reason code of why it was stopped */
    record End(@NotNull String ended, @Min(0) @Max(1000) Double amountMg, String reason, @NotNull Instant occurredAt) {
    }

    /** @param running false: it stands still, true: it runs again @param reason code of why it was stopped */
    record Pause(@NotNull Boolean running, String reason, @NotNull Instant occurredAt) {
    }

    /** @param medicine code, such as midazolam @param kind sedative, blood-pressure, nausea or other */
    record Medicine(@NotNull String medicine, @NotNull String kind, @NotNull Instant occurredAt) {
    }

    record Stop(@NotNull String reason, @NotNull Instant occurredAt) {
    }

    private final EpisodeDesk desk;

    BesidesDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/infusion-ends")
    ResponseEntity<Object> end(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                               @Valid @RequestBody End body) {
        return desk.record(request, episode, visit, new EndInfusion(visit, body.ended(), body.amountMg(), body.reason(),
                body.occurredAt()));
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/infusion-pauses")
    ResponseEntity<Object> pause(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                                 @Valid @RequestBody Pause body) {
        return desk.record(request, episode, visit, new PauseInfusion(visit, body.running(), body.reason(),
                body.occurredAt()));
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/medicines")
    ResponseEntity<Object> medicine(HttpServletRequest request, @PathVariable String episode,
                                    @PathVariable String visit, @Valid @RequestBody Medicine body) {
        return desk.record(request, episode, visit, new RecordMedicine(visit, body.medicine(), body.kind(),
                body.occurredAt()));
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/stops")
    ResponseEntity<Object> stop(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                                @Valid @RequestBody Stop body) {
        return desk.record(request, episode, visit, new StopDosing(visit, body.reason(), desk.caller(request).code(),
                body.occurredAt()));
    }
}
