package org.handrail.session.sideeffect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.ProblemException;
import org.handrail.session.episode.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Side effects as they are seen or told. */
@RestController
class SideEffectDoor {

    /**
     * @param grade     1 mild to 5 death; raised blood pressure may be left to be graded by what came of it
     * @param serious   whether it meets a criterion of seriousness
     * @param criterion which one: death, life-threatening, hospital-stay, disability, birth-defect, medically-important
     * @param level     a stricter level than the list has, which a clinician asks for
     */
    record Report(@NotNull String code, Integer grade, @NotNull Boolean serious, String criterion, String level,
                  @NotNull Instant occurredAt) {
    }

    private final EpisodeDesk desk;

    SideEffectDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/side-effects")
    ResponseEntity<Object> report(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                                  @Valid @RequestBody Report body) {
        boolean raises = body.level() != null;
        if (raises && !desk.caller(request).roles().contains("clinician")) {
            throw new ProblemException(422, Refusal.invalid("/level", "clinician-only",
                    "A clinician puts a side effect at another level than the list."));
        }
        return desk.record(request, episode, visit, new ReportSideEffect(visit, body.code(), body.grade(), body.serious(),
                body.criterion(), body.level(), raises ? desk.caller(request).code() : null, body.occurredAt()));
    }
}
