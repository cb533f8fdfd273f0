package org.handrail.intake.clinic;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what holds for a whole clinic: its certificate for the restricted programme, and what its payers ask for. */
@RestController
class ClinicDoor {

    /** @param status absent: active @param validUntil needed while it is active */
    record Certificate(ConsentStatus status, Instant validUntil, @NotNull Instant occurredAt) {
    }

    /** @param authorisation whether payers authorise courses first */
    record Requirements(@NotNull Boolean authorisation) {
    }

    private final Doors doors;
    private final Kind<Clinic, ClinicCommand, ClinicEvent> clinics;

    ClinicDoor(Doors doors, Kind<Clinic, ClinicCommand, ClinicEvent> clinics) {
        this.doors = doors;
        this.clinics = clinics;
    }

    @PostMapping("/clinics/{clinic}/certificates")
    ResponseEntity<Object> certificate(HttpServletRequest request, @PathVariable String clinic,
                                       @Valid @RequestBody Certificate body) {
        boolean withdrawn = body.status() == ConsentStatus.WITHDRAWN;
        if (!withdrawn && body.validUntil() == null) {
            throw new ProblemException(422, Refusal.invalid("/validUntil", "required",
                    "Until when the certificate is valid is missing."));
        }
        return doors.create(request, clinics, clinic, clinic, new ClinicCommand.RecordCertificate(
                withdrawn ? null : body.validUntil(), body.occurredAt()));
    }

    @PostMapping("/clinics/{clinic}/requirements")
    ResponseEntity<Object> requirements(HttpServletRequest request, @PathVariable String clinic,
                                        @Valid @RequestBody Requirements body) {
        return doors.create(request, clinics, clinic, clinic, new ClinicCommand.Require(body.authorisation()));
    }

    /** What holds for the clinic now. */
    @GetMapping("/clinics/{clinic}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String clinic) {
        return doors.show(request, clinics, clinic, (doc, caller) -> {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("clinic", clinic);
            shown.put("authorisation", doc.state().authorisationAsked());
            shown.put("openEpisodes", doc.state().episodes().size());
            if (doc.state().certifiedUntil() != null) {
                shown.put("certifiedUntil", doc.state().certifiedUntil());
            }
            return shown;
        });
    }
}
