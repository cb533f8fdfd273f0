package org.handrail.session.sideeffect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.handrail.session.episode.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Side effects as they are seen or told. */
@RestController
class SideEffectDoor {

    /** @param grade 1 mild to 5 death @param serious whether it meets a criterion of seriousness */
    record Report(@NotNull String code, @NotNull Integer grade, @NotNull Boolean serious,
                  @NotNull Instant occurredAt) {
    }

    private final EpisodeDesk desk;

    SideEffectDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/side-effects")
    ResponseEntity<Object> report(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                                  @Valid @RequestBody Report body) {
        return desk.record(request, episode, visit,
                new ReportSideEffect(visit, body.code(), body.grade(), body.serious(), body.occurredAt()));
    }
}
