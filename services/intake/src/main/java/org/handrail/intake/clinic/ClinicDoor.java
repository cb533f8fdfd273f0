package org.handrail.intake.clinic;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.intake.clearance.Warnings;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.handrail.runtime.port.Time;
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

    /** @param prescriber code of the person @param status absent: active @param validUntil needed while it is active */
    record Licence(@NotNull String prescriber, ConsentStatus status, Instant validUntil, @NotNull Instant occurredAt) {
    }

    /** @param authorisation whether payers authorise courses first */
    record Requirements(@NotNull Boolean authorisation) {
    }

    /** As long as the first warning is ahead; what is over is shown until it is renewed or withdrawn. */
    private static final Duration SHOWN = Duration.ofDays(Warnings.DAYS.getFirst());

    private final Doors doors;
    private final Kind<Clinic, ClinicCommand, ClinicEvent> clinics;
    private final Time time;

    ClinicDoor(Doors doors, Kind<Clinic, ClinicCommand, ClinicEvent> clinics, Time time) {
        this.doors = doors;
        this.clinics = clinics;
        this.time = time;
    }

    @PostMapping("/clinics/{clinic}/certificates")
    ResponseEntity<Object> certificate(HttpServletRequest request, @PathVariable String clinic,
                                       @Valid @RequestBody Certificate body) {
        return doors.create(request, clinics, clinic, clinic, new ClinicCommand.RecordCertificate(
                until(body.status(), body.validUntil()), body.occurredAt()));
    }

    @PostMapping("/clinics/{clinic}/licences")
    ResponseEntity<Object> licence(HttpServletRequest request, @PathVariable String clinic,
                                   @Valid @RequestBody Licence body) {
        return doors.create(request, clinics, clinic, clinic, new ClinicCommand.RecordLicence(body.prescriber(),
                until(body.status(), body.validUntil()), body.occurredAt()));
    }

    private static Instant until(ConsentStatus status, Instant validUntil) {
        if (status == ConsentStatus.WITHDRAWN) {
            return null;
        }
        if (validUntil == null) {
            throw new ProblemException(422, Refusal.invalid("/validUntil", "required",
                    "Until when it is valid is missing."));
        }
        return validUntil;
    }

    @PostMapping("/clinics/{clinic}/requirements")
    ResponseEntity<Object> requirements(HttpServletRequest request, @PathVariable String clinic,
                                        @Valid @RequestBody Requirements body) {
        return doors.create(request, clinics, clinic, clinic, new ClinicCommand.Require(body.authorisation()));
    }

    /** What holds for the clinic now, and what of it ends within 30 days or is over. */
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
            shown.put("ending", Expiring.all(doc.state()).stream()
                    .filter(one -> one.until().isBefore(time.care().plus(SHOWN))).toList());
            return shown;
        });
    }
}
