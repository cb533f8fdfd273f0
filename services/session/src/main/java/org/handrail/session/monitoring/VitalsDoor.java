package org.handrail.session.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.session.episode.EpisodeDesk;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.monitoring.VitalsCommand.RecordNotDone;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Vital signs, or why there are none. */
@RestController
class VitalsDoor {

    /**
     * The bounds are what a device can show, not what is healthy.
     *
     * @param spo2Confirmed whether a low saturation stood for a minute on a good probe; absent: not said
     * @param dissociated   whether the patient feels apart from herself or her surroundings; absent: not said
     * @param phase         {@code exit} for a reading taken for leaving; otherwise the time says which phase it was
     * @param notDone       code of why the check could not be done; then nothing else is read but {@code check}
     */
    record Vitals(@Min(0) @Max(400) Integer systolic, @Min(0) @Max(300) Integer diastolic,
                  @Min(0) @Max(400) Integer heartRate, @Min(0) @Max(100) Integer spo2,
                  @Min(0) @Max(150) Integer respiratoryRate, @Min(0) @Max(5) Integer moaas, Boolean spo2Confirmed,
                  Answer dissociated, @Size(max = 20) List<@NotNull String> symptoms,
                  @Pattern(regexp = "pre-dose|monitoring|exit") String phase, String notDone, String check,
                  @NotNull Instant occurredAt) {

        SessionCommand command(String visit) {
            return notDone != null ? new RecordNotDone(visit, check, notDone, occurredAt)
                    : new RecordVitals(visit, "exit".equals(phase),
                            new Values(systolic, diastolic, heartRate, spo2, respiratoryRate, moaas), spo2Confirmed,
                            dissociated, symptoms == null ? List.of() : symptoms, occurredAt);
        }
    }

    private final EpisodeDesk desk;

    VitalsDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/vitals")
    ResponseEntity<Object> record(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                                  @Valid @RequestBody Vitals body) {
        return desk.record(request, episode, visit, body.command(visit));
    }
}
