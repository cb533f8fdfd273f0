package org.handrail.intake.referral;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handrail.intake.referral.fhir.FhirReferrals;
import org.handrail.intake.screening.Plausible;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.http.Deferrable;
import org.handrail.runtime.http.ProblemException;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Zones;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes referrals: FHIR R4 bundles and plain ones. */
@RestController
class ReferralDoor {

    private final ReferralDesk desk;
    private final Time time;
    private final Zones zones;

    ReferralDoor(ReferralDesk desk, Time time, Zones zones) {
        this.desk = desk;
        this.time = time;
        this.zones = zones;
    }

    @Deferrable
    @PostMapping(path = "/clinics/{clinic}/referrals", consumes = "application/fhir+json")
    ResponseEntity<Object> fhir(HttpServletRequest request, @PathVariable String clinic,
                                @RequestBody byte[] bundle) {
        return desk.receive(request, clinic, read(clinic, bundle));
    }

    @Deferrable
    @PostMapping(path = "/clinics/{clinic}/referrals", consumes = "application/json")
    ResponseEntity<Object> plain(HttpServletRequest request, @PathVariable String clinic,
                                 @Valid @RequestBody PlainReferral body) {
        LocalDate today = time.care().atZone(zones.of(clinic)).toLocalDate();
        ReadReferral read = body.read(today);
        Optional<Refusal> wrong = Plausible.wrong(read.findings(), today);
        if (wrong.isPresent()) {
            throw new ProblemException(422, wrong.get());
        }
        return desk.receive(request, clinic, read);
    }

    private ReadReferral read(String clinic, byte[] bundle) {
        try {
            return FhirReferrals.read(bundle, time.care(), zones.of(clinic));
        } catch (UnreadableReferral unreadable) {
            throw new ProblemException(unreadable.rule().equals("malformed-json") ? 400 : 422,
                    new Refusal(Refusal.Kind.INVALID, "unreadable-referral",
                            "The referral cannot be read at " + unreadable.place() + ".",
                            List.of(new Violation(unreadable.place(), unreadable.rule(), null,
                                    "The referral cannot be read here."))));
        }
    }
}
